/** What can be done with a whole source: say what it does not say of itself, or purge it. */

import { useState } from 'react';
import { Button, LinkButton } from '../../design/Button.tsx';
import { Dialog, DialogFoot, DialogForm } from '../../design/Dialog.tsx';
import { TextField } from '../../design/Field.tsx';
import type { ActOutput, Details } from '../../desk/acts.ts';
import type { Review } from '../../entry/review.ts';
import { go } from '../../routes.ts';
import { DetailFields } from '../intake/DetailFields.tsx';

interface Props {
  caseId: string;
  shown: ActOutput<'show-source'>;
  review: Review;
}

export function SourceMenu({ caseId, shown, review }: Props) {
  const [open, setOpen] = useState<'describe' | 'purge' | null>(null);
  return (
    <>
      {shown.original && (
        <LinkButton
          small
          icon="download"
          href={`/api/cases/${encodeURIComponent(caseId)}/originals/${encodeURIComponent(shown.source.id)}`}
        >
          Original
        </LinkButton>
      )}
      <Button small icon="edit" onClick={() => setOpen('describe')}>
        Describe
      </Button>
      <Button small look="danger" icon="trash" onClick={() => setOpen('purge')}>
        Purge
      </Button>
      {open === 'describe' && <Describe shown={shown} review={review} onClose={() => setOpen(null)} />}
      {open === 'purge' && (
        <Purge
          source={shown.source.id}
          review={review}
          onClose={() => setOpen(null)}
          onPurged={() => go({ caseId, page: 'sources' })}
        />
      )}
    </>
  );
}

function Describe({ shown, review, onClose }: Omit<Props, 'caseId'> & { onClose(): void }) {
  const { title, publisher, author, url, publishedAt, reliability } = shown.source;
  const [details, setDetails] = useState<Details>(() => ({
    title: title ?? '',
    publisher: publisher ?? '',
    author: author ?? '',
    url: url ?? '',
    publishedAt: publishedAt ?? '',
    reliability,
  }));
  const save = async () => {
    if (await review.act('describe-source', { source: shown.source.id, details })) onClose();
  };
  return (
    <Dialog title="Describe the source" onClose={onClose}>
      <DialogForm
        onSubmit={() => {
          void save();
        }}
      >
        <DetailFields details={details} onChange={setDetails} />
        <p>
          <small>Dates inside the text were worked out when it was read, and stay as they are.</small>
        </p>
        <DialogFoot>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="main" type="submit">
            Save
          </Button>
        </DialogFoot>
      </DialogForm>
    </Dialog>
  );
}

function Purge({
  source,
  review,
  onClose,
  onPurged,
}: {
  source: string;
  review: Review;
  onClose(): void;
  onPurged(): void;
}) {
  const [why, setWhy] = useState('');
  const purge = async () => {
    if (await review.act('purge-source', { source, why: why.trim() })) onPurged();
  };
  return (
    <Dialog title="Purge this source?" onClose={onClose}>
      <DialogForm
        onSubmit={() => {
          void purge();
        }}
      >
        <p>
          Its text and bytes go for good, and what rests on it alone is struck. Its hash, who did it and why stay. This
          is for papers taken in by mistake, and cannot be undone.
        </p>
        <TextField label="Reason" required value={why} onChange={event => setWhy(event.target.value)} />
        <DialogFoot>
          <Button onClick={onClose}>Keep it</Button>
          <Button look="danger" icon="trash" type="submit" disabled={why.trim() === ''}>
            Purge for good
          </Button>
        </DialogFoot>
      </DialogForm>
    </Dialog>
  );
}
