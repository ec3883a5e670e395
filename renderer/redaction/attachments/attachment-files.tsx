import { Button, FileButton, Loader } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import { notifyError, notifyUndo } from '../../components/index.ts';
import { useDossierStore } from '../../state/index.ts';
import { AttachmentCard } from './attachment-card.tsx';
import classes from './attachments.module.css';
import { useAttach } from './use-attach.ts';

interface AttachmentFilesProps {
  /** What the files are for, read aloud on the button. */
  readonly label: string;
  readonly ids: readonly string[];
  readonly onChange: (ids: string[]) => void;
  /** In a table cell: no drop area around. */
  readonly compact?: boolean;
}

/** The files of a field or a cell: add by button or drop, describe, remove. */
export function AttachmentFiles({ label, ids, onChange, compact }: AttachmentFilesProps) {
  const store = useDossierStore();
  const attach = useAttach();
  const [busy, setBusy] = useState(false);
  const [over, setOver] = useState(false);
  const add = async (files: readonly File[]) => {
    if (!files.length) return;
    setBusy(true);
    try {
      const kept = await attach(files);
      const { change } = store.getState();
      change(kept.map((value) => ({ type: 'setAttachment' as const, id: value.id, value })));
      onChange([...ids, ...kept.map(({ id }) => id)]);
    } catch (error) {
      notifyError(error);
    } finally {
      setBusy(false);
    }
  };
  const remove = (id: string) => {
    const before = [...ids];
    onChange(ids.filter((each) => each !== id));
    notifyUndo('La pièce n’est plus jointe ici.', () => onChange(before));
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void add([...event.dataTransfer.files]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button does the same
    <div
      className={compact ? classes.compact : classes.area}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      {ids.length > 0 && (
        <ul className={classes.files}>
          {ids.map((id) => (
            <AttachmentCard key={id} id={id} compact={compact ?? false} onRemove={() => remove(id)} />
          ))}
        </ul>
      )}
      <div className={classes.add}>
        <FileButton multiple onChange={(files) => void add(files)}>
          {(props) => (
            <Button
              {...props}
              variant="default"
              size={compact ? 'compact-sm' : 'sm'}
              mih="2rem"
              disabled={busy}
              leftSection={busy ? <Loader size={14} aria-hidden /> : <IconPaperclip size={16} aria-hidden />}
              aria-label={`Joindre un fichier : ${label}`}
            >
              {busy ? 'Copie en cours…' : 'Joindre un fichier'}
            </Button>
          )}
        </FileButton>
        {!compact && <span className={classes.help}>ou déposez-le ici</span>}
      </div>
    </div>
  );
}
