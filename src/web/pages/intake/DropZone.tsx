/** Where files are dropped or chosen. */

import { type ReactNode, useRef, useState } from 'react';
import { Button } from '../../design/Button.tsx';
import style from './DropZone.module.css';

interface Props {
  title: string;
  hint: string;
  large?: boolean;
  disabled?: boolean;
  onFiles(files: readonly File[]): void;
  children?: ReactNode;
}

export const ACCEPTED = '.txt,.md,.markdown,.html,.htm,.xhtml,.pdf,.docx,.eml,.xml,.rss,.atom,.json,.warc';

export function DropZone({ title, hint, large = false, disabled = false, onFiles, children }: Props) {
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const take = (list: FileList | null) => {
    const files = [...(list ?? [])];
    if (files.length > 0 && !disabled) onFiles(files);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping needs a pointer; the button within does the same by keyboard
    <div
      className={`${style.zone} ${large ? style.large : ''} ${over ? style.over : ''}`}
      data-drop-zone
      onDragOver={event => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={event => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <p className={style.title}>{title}</p>
      <p className={style.hint}>{hint}</p>
      <div className={style.actions}>
        <Button look="main" icon="upload" disabled={disabled} onClick={() => input.current?.click()}>
          Choose files
        </Button>
        {children}
      </div>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={ACCEPTED}
        aria-label="Files to read"
        onChange={event => {
          take(event.target.files);
          event.target.value = '';
        }}
      />
    </div>
  );
}
