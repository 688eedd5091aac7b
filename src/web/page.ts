/** What a page of a case is. */

import type { ComponentType } from 'react';
import type { IconName } from './design/Icon.tsx';

export interface PageProps {
  readonly caseId: string;
  /** What of the case is shown: the id of a source, for one. */
  readonly id: string | null;
  readonly query: Readonly<Record<string, string>>;
}

export interface Page {
  readonly name: string;
  readonly title: string;
  /** "g" and this letter lead to it; null for pages that are reached from others. */
  readonly letter: string | null;
  readonly group: 'Reporting' | 'Standing' | 'Analysis' | 'Telling' | 'Case';
  readonly icon: IconName;
  readonly Component: ComponentType<PageProps>;
}
