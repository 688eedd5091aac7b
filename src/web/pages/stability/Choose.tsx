/** Which packages are judged: the proposals on the table, and those that were put together under Deal. */

import { LinkButton } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { Check } from '../../design/Field.tsx';
import type { NamedPackage } from '../../desk/analysis-acts.ts';
import { makeRoute } from '../../routes.ts';
import style from './StabilityPage.module.css';

/** Packages that are judged together, at the most. */
export const MOST_JUDGED = 5;

interface Props {
  caseId: string;
  packages: readonly NamedPackage[];
  chosen: readonly NamedPackage[];
  onChoose(id: string, judged: boolean): void;
}

export function Choose({ caseId, packages, chosen, onChoose }: Props) {
  return (
    <Card label="Packages to judge">
      <h2>Packages to judge</h2>
      <ul className={style.choose}>
        {packages.map(one => {
          const judged = chosen.includes(one);
          return (
            <li key={one.id}>
              <Check
                label={one.title}
                checked={judged}
                disabled={!judged && chosen.length >= MOST_JUDGED}
                onChange={event => onChoose(one.id, event.target.checked)}
              />
              <span className={style.small}>
                {one.entries.length > 0 ? 'on the table' : 'put together under Deal'},{' '}
                {Object.keys(one.picks).length === 0 ? 'no change' : sayChanges(one)}
              </span>
            </li>
          );
        })}
      </ul>
      <div>
        <LinkButton small href={makeRoute({ caseId, page: 'deal' })} icon="deal">
          Put another together
        </LinkButton>
      </div>
    </Card>
  );
}

function sayChanges({ picks }: NamedPackage): string {
  const changed = Object.values(picks).filter(option => option !== 'status-quo').length;
  return changed === 1 ? '1 change' : `${changed} changes`;
}
