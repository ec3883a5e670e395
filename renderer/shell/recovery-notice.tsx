import { Alert, Button, Group } from '@mantine/core';
import { IconHistory, IconLifebuoy } from '@tabler/icons-react';
import { useCallback, useEffect, useState } from 'react';
import type { Recovery } from '../../app/contract.ts';
import { formatMoment } from '../../app/text/index.ts';
import { confirmDialog, notifyDone, notifyError } from '../components/index.ts';
import { navigate, useHost } from '../state/index.ts';
import type { OpenDossiers } from './open-dossiers.ts';

const at = (date: string) => formatMoment(new Date(date));

/** In the library: what was found after a sudden stop, and words that are kept outside their dossier. */
export function RecoveryNotice({ dossiers, onChange }: { dossiers: OpenDossiers; onChange: () => void }) {
  const { client } = useHost();
  const [recovery, setRecovery] = useState<Recovery>();
  const ask = useCallback(
    (dismiss = false) => {
      // Without an answer there is nothing to add: the library itself says that the host is out of reach.
      client.call('library.recovery', { dismiss }).then(setRecovery, () => undefined);
    },
    [client],
  );
  useEffect(ask, [ask]);
  if (!recovery) return null;
  const own = new Set(dossiers.unsaved().map((store) => store.getState().session));
  const changed = () => {
    ask();
    onChange();
  };
  return (
    <>
      {recovery.stop && <StopNotice stop={recovery.stop} onClose={() => ask(true)} />}
      {recovery.unsaved
        .filter(({ session }) => !own.has(session))
        .map((words) => (
          <WordsNotice key={words.key} words={words} onDone={changed} />
        ))}
    </>
  );
}

function StopNotice({ stop, onClose }: { stop: NonNullable<Recovery['stop']>; onClose: () => void }) {
  const { info } = useHost();
  return (
    <Alert
      mb="lg"
      icon={<IconLifebuoy aria-hidden />}
      title="Préfigure s’était arrêté brusquement"
      withCloseButton
      closeButtonLabel="Fermer ce message"
      onClose={onClose}
    >
      {stop.dossiers.length === 0 && (
        <p style={{ margin: 0 }}>Aucun dossier n’était ouvert : rien n’a été perdu.</p>
      )}
      <ul style={{ margin: 0, paddingInlineStart: '1.25rem' }}>
        {stop.dossiers.map(({ id, title, savedAt, completed }) => (
          <li key={id}>
            « {title} » est retrouvé entier{savedAt ? `, enregistré le ${at(savedAt)}` : ''}.
            {completed && ' Les tout derniers mots, en cours d’enregistrement, ont été repris.'}
          </li>
        ))}
      </ul>
      <p style={{ margin: '0.5rem 0 0' }}>Vos dossiers sont dans {info.library}.</p>
    </Alert>
  );
}

type Words = Recovery['unsaved'][number];

function WordsNotice({ words, onDone }: { words: Words; onDone: () => void }) {
  const { client } = useHost();
  const { key, title, writtenAt, path, known } = words;
  const recover = async (as: 'replace' | 'copy' | 'discard') => {
    try {
      const { id } = await client.call('library.recover', { key, as });
      if (as === 'replace') notifyDone(`« ${title} » contient de nouveau vos derniers mots.`);
      if (id && as === 'copy') navigate({ place: 'redaction', dossier: id });
      onDone();
    } catch (error) {
      notifyError(error);
    }
  };
  const discard = async () => {
    const sure = await confirmDialog({
      title: 'Jeter cette copie de sécurité ?',
      message: `Les mots de « ${title} » écrits le ${at(writtenAt)} seront effacés. Cela ne peut pas être annulé.`,
      confirm: 'Jeter',
      danger: true,
    });
    if (sure) await recover('discard');
  };
  return (
    <Alert
      color="orange"
      mb="lg"
      icon={<IconHistory aria-hidden />}
      title={`Des mots de « ${title} » n’avaient pas pu être enregistrés`}
    >
      <p style={{ margin: '0 0 0.75rem' }}>
        Ils datent du {at(writtenAt)} et sont gardés à part : {path}.
      </p>
      <Group gap="sm">
        {known && (
          <Button variant="default" onClick={() => void recover('replace')}>
            Les remettre dans le dossier
          </Button>
        )}
        <Button variant="default" onClick={() => void recover('copy')}>
          En faire un second dossier
        </Button>
        <Button variant="subtle" onClick={() => void discard()}>
          Jeter
        </Button>
      </Group>
    </Alert>
  );
}
