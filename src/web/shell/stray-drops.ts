/** Files dropped beside the place for them: read into the open case, and never opened by the browser in the page's stead. */

import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { takeFiles } from '../desk/intake.ts';
import { go } from '../routes.ts';

export function useStrayDrops(caseId: string | null): void {
  const client = useQueryClient();
  useEffect(() => {
    const over = (event: DragEvent) => event.preventDefault();
    const drop = (event: DragEvent) => {
      if (event.defaultPrevented) return;
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      if (caseId === null || files.length === 0) return;
      takeFiles(client, caseId, files, {});
      go({ caseId, page: 'intake' });
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, [client, caseId]);
}
