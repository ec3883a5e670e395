import { Modal } from '@mantine/core';
import { useRef, useState } from 'react';
import type { Commune } from '../../app/territory/index.ts';
import { notifyError } from '../components/index.ts';
import { useHost } from '../state/index.ts';
import type { Match } from './match-entry.ts';
import { PasteForm } from './paste-form.tsx';
import { parseCommuneList } from './paste-list.ts';
import { PasteReport } from './paste-report.tsx';
import { resolveList } from './resolve-list.ts';

interface PasteDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly selected: ReadonlySet<string>;
  readonly onAdd: (communes: readonly Commune[]) => void;
}

interface Work {
  readonly done: number;
  readonly total: number;
}

// As many as the contract gives at once: a postcode may cover dozens of communes.
const LIMIT = 100;

/** Pasted names or codes, looked up, reported, then added: nothing is dropped silently. */
export function PasteDialog({ opened, onClose, selected, onAdd }: PasteDialogProps) {
  const { client } = useHost();
  const [text, setText] = useState('');
  const [work, setWork] = useState<Work>();
  const [matches, setMatches] = useState<readonly Match[]>();
  const abort = useRef<AbortController>(undefined);

  const close = () => {
    abort.current?.abort();
    setMatches(undefined);
    onClose();
  };
  const recognise = async () => {
    const entries = parseCommuneList(text);
    const controller = new AbortController();
    abort.current = controller;
    setWork({ done: 0, total: entries.length });
    try {
      const resolved = await resolveList(entries, {
        search: async (query) => (await client.call('territory.search', { query, limit: LIMIT })).communes,
        chosen: selected,
        onProgress: (done) => setWork({ done, total: entries.length }),
        signal: controller.signal,
      });
      setMatches(resolved);
    } catch (error) {
      if (!controller.signal.aborted) notifyError(error);
    } finally {
      setWork(undefined);
    }
  };

  return (
    <Modal opened={opened} onClose={close} title="Coller une liste de communes" size="lg">
      {matches ? (
        <PasteReport
          matches={matches}
          selected={selected}
          onAdd={(communes) => {
            onAdd(communes);
            setText('');
            close();
          }}
          onRetry={(lines) => {
            setText(lines.join('\n'));
            setMatches(undefined);
          }}
        />
      ) : (
        <PasteForm
          text={text}
          onText={setText}
          work={work}
          onSubmit={() => void recognise()}
          onCancel={() => (work ? abort.current?.abort() : close())}
        />
      )}
    </Modal>
  );
}
