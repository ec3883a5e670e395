import { Button, FileButton, Group, Loader, Textarea } from '@mantine/core';
import { IconFileSpreadsheet, IconLock } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import { readDelimited } from '../../app/tabular/index.ts';
import { clipboardBlock } from '../cells/index.ts';
import { ErrorNotice } from '../components/index.ts';
import classes from './import.module.css';
import { ACCEPTED, pastedSource, readTableFile, type TableSource } from './read-file.ts';

interface SourceStepProps {
  readonly onSource: (source: TableSource) => void;
  readonly onCancel: () => void;
}

/** Where the table comes from: a file, dropped or chosen, or cells pasted. */
export function SourceStep({ onSource, onCancel }: SourceStepProps) {
  const [error, setError] = useState<unknown>();
  const [reading, setReading] = useState(false);
  const [over, setOver] = useState(false);
  const [text, setText] = useState('');

  const attempt = async (read: () => TableSource | Promise<TableSource>) => {
    setError(undefined);
    setReading(true);
    try {
      onSource(await read());
    } catch (failure) {
      setError(failure);
    } finally {
      setReading(false);
    }
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) void attempt(() => readTableFile(file));
  };

  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is a shortcut for the button inside */}
      <div
        className={classes.drop}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <IconFileSpreadsheet size={34} stroke={1.5} aria-hidden />
        <p className={classes.dropTitle}>Déposez ici votre fichier Excel ou CSV</p>
        <FileButton accept={ACCEPTED} onChange={(file) => file && void attempt(() => readTableFile(file))}>
          {(props) => (
            <Button {...props} disabled={reading} autoFocus data-autofocus>
              Choisir un fichier
            </Button>
          )}
        </FileButton>
        <p className={classes.note}>
          {reading ? <Loader size="xs" aria-label="Lecture du fichier" /> : '.xlsx, .csv ou .txt'}
        </p>
      </div>
      <Textarea
        mt="md"
        label="Ou collez ici des cellules copiées"
        description="Depuis Excel ou LibreOffice, avec la ligne des titres si elle existe."
        autosize
        minRows={2}
        maxRows={6}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onPaste={(event) => {
          const block = clipboardBlock(event.clipboardData);
          if (!block) return;
          event.preventDefault();
          void attempt(() => pastedSource(block));
        }}
      />
      {error !== undefined && (
        <div className={classes.error}>
          <ErrorNotice error={error} safe="Rien n’a été changé dans votre dossier." />
        </div>
      )}
      <p className={classes.private}>
        <IconLock size={16} aria-hidden />
        Le fichier est lu sur cet ordinateur. Rien n’est envoyé, rien n’est gardé de ce que vous n’importez
        pas.
      </p>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onCancel}>
          Annuler
        </Button>
        {text.trim() !== '' && (
          <Button onClick={() => void attempt(() => pastedSource(readDelimited(text).grid))}>
            Lire ces cellules
          </Button>
        )}
      </Group>
    </>
  );
}
