/** Reporting into the case: files with what became of each, where it happens. */

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button, LinkButton } from '../../design/Button.tsx';
import { Meter } from '../../design/Note.tsx';
import type { Details } from '../../desk/acts.ts';
import { clearFinished, stop, takeFiles, takeText, useIntake } from '../../desk/intake.ts';
import type { PageProps } from '../../page.ts';
import { makeRoute } from '../../routes.ts';
import { PageHead } from '../../shell/PageHead.tsx';
import { count } from '../../words/count.ts';
import { DetailFields, givenOf } from './DetailFields.tsx';
import { DropZone } from './DropZone.tsx';
import style from './IntakePage.module.css';
import { ItemRow } from './ItemRow.tsx';
import { PasteDialog } from './PasteDialog.tsx';

export default function IntakePage({ caseId }: PageProps) {
  const client = useQueryClient();
  const [details, setDetails] = useState<Details>({});
  const [pasting, setPasting] = useState(false);
  const items = useIntake().filter(item => item.caseId === caseId);
  return (
    <>
      <PageHead
        title="Add reporting"
        lead="Each report is kept as it is, and read into entries that rest on its passages."
      />
      <div className={style.layout}>
        <DropZone
          title="Drop reports here"
          hint="One or many, as they came. The same report again changes nothing."
          onFiles={files => takeFiles(client, caseId, files, givenOf(details))}
        >
          <Button onClick={() => setPasting(true)}>Paste text</Button>
        </DropZone>
        <details className={style.details}>
          <summary>What the next files do not say of themselves</summary>
          <DetailFields details={details} onChange={setDetails} withTitle={false} />
        </details>
        {items.length > 0 && <Queue caseId={caseId} items={items} />}
      </div>
      {pasting && (
        <PasteDialog
          onClose={() => setPasting(false)}
          onText={(text, given) => takeText(client, caseId, text, { ...givenOf(details), ...given })}
        />
      )}
    </>
  );
}

function Queue({ caseId, items }: { caseId: string; items: ReturnType<typeof useIntake> }) {
  const left = items.filter(item => item.state === 'waiting' || item.state === 'reading').length;
  const added = items.reduce((sum, item) => sum + (item.taken?.added ?? 0), 0);
  return (
    <section aria-label="Files">
      <div className={style.bar}>
        <p role="status">
          {left > 0
            ? `Reading ${items.length - left + 1} of ${items.length}`
            : `${count(items.length, 'file')} read, ${count(added, 'new entry', 'new entries')}`}
        </p>
        {left > 0 ? (
          <Button small icon="close" onClick={() => stop(caseId)}>
            Stop
          </Button>
        ) : (
          <div className={style.bar}>
            <LinkButton small look="main" href={makeRoute({ caseId, page: 'positions' })}>
              See where they stand
            </LinkButton>
            <Button small look="quiet" onClick={() => clearFinished(caseId)}>
              Clear the list
            </Button>
          </div>
        )}
      </div>
      {left > 0 && <Meter label="Files read" done={items.length - left} of={items.length} />}
      <ul className={style.queue}>
        {items.map(item => (
          <ItemRow key={item.id} item={item} />
        ))}
      </ul>
    </section>
  );
}
