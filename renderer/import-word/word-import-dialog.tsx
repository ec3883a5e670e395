import { Button, FileButton, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { IconFileWord } from '@tabler/icons-react';
import { useState } from 'react';
import type { CallOutput, FilePayload } from '../../app/contract.ts';
import { MOST_CHARACTERS } from '../../app/dossier/index.ts';
import { readChosenFile } from '../client/index.ts';
import { ErrorNotice, Loading, notifyDone, tooLong } from '../components/index.ts';
import { navigate, useHost } from '../state/index.ts';
import { ProposalList } from './proposal-list.tsx';

type Proposal = CallOutput<'import.propose'>;
type Step =
  | { readonly kind: 'choose' | 'reading' | 'writing' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'confirm'; readonly file: FilePayload; readonly proposal: Proposal };

/** A Word file becomes a dossier: chosen, matched with the plan, confirmed, made. Nothing in it is dropped. */
export function WordImportDialog({ onClose }: { onClose: () => void }) {
  const { client, info } = useHost();
  const [step, setStep] = useState<Step>({ kind: 'choose' });
  const [name, setName] = useState('');
  const [choices, setChoices] = useState<Record<string, string | null>>({});
  const planId = info.plans[0]?.id ?? '';

  const attempt = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      setStep({ kind: 'failed', error });
    }
  };
  const read = (chosen: File) => {
    setStep({ kind: 'reading' });
    void attempt(async () => {
      const file = await readChosenFile(chosen);
      const proposal = await client.call('import.propose', { planId, file });
      setName(proposal.name);
      setChoices({});
      setStep({ kind: 'confirm', file, proposal });
    });
  };
  const make = (file: FilePayload) => {
    setStep({ kind: 'writing' });
    void attempt(async () => {
      const { id, tray } = await client.call('import.apply', { planId, file, choices, name: name.trim() });
      notifyDone(
        tray
          ? `Document repris. ${tray} passage${tray > 1 ? 's' : ''} à ranger : voyez en haut du plan.`
          : 'Document repris, tout a trouvé sa place.',
      );
      navigate({ place: 'redaction', dossier: id });
    });
  };

  return (
    <Modal opened onClose={onClose} title="Partir d’un document Word" size="xl">
      {step.kind === 'reading' && <Loading label="Lecture du document…" />}
      {step.kind === 'writing' && <Loading label="Rangement dans le dossier…" />}
      {(step.kind === 'choose' || step.kind === 'failed') && (
        <Stack>
          <Text>
            Choisissez votre projet écrit dans Word (.docx). Ses titres sont rapprochés du plan ; vous
            confirmez. Ce qui n’a pas de place sûre attend « à ranger » : rien n’est perdu, et votre fichier
            n’est pas modifié.
          </Text>
          {step.kind === 'failed' && <ErrorNotice error={step.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Annuler
            </Button>
            <FileButton accept=".docx" onChange={(file) => file && read(file)}>
              {(props) => (
                <Button {...props} leftSection={<IconFileWord size={18} aria-hidden />}>
                  Choisir le fichier Word
                </Button>
              )}
            </FileButton>
          </Group>
        </Stack>
      )}
      {step.kind === 'confirm' && (
        <Stack>
          <TextInput
            label="Nom du dossier"
            required
            value={name}
            error={tooLong(name.length, MOST_CHARACTERS.name)}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <ProposalList
            planId={planId}
            proposal={step.proposal}
            choices={choices}
            onChoose={(part, target) => setChoices((before) => ({ ...before, [part]: target }))}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Annuler
            </Button>
            <Button
              disabled={!name.trim() || name.length > MOST_CHARACTERS.name}
              onClick={() => make(step.file)}
            >
              Créer le dossier
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}
