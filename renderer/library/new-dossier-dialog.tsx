import { Button, Group, Modal, Radio, Select, TextInput } from '@mantine/core';
import { IconMapPin } from '@tabler/icons-react';
import { type FormEvent, lazy, Suspense, useState } from 'react';
import type { CallInput } from '../../app/contract.ts';
import type { Commune } from '../../app/territory/index.ts';
import { ErrorBoundary, Loading } from '../components/index.ts';
import { useHost } from '../state/index.ts';
import { ChosenCommunes } from './chosen-communes.tsx';
import { guessArs } from './guess-ars.ts';
import classes from './new-dossier-dialog.module.css';

const CommunePicker = lazy(() =>
  import('../territory/index.ts').then((module) => ({ default: module.CommunePicker })),
);

export interface NewDossierDialogProps {
  readonly onClose: () => void;
  /** Creates it and opens it. Resolves false when it failed: the dialog stays, nothing typed is lost. */
  readonly onCreate: (input: CallInput<'library.create'>) => Promise<boolean>;
}

/** A new dossier in under a minute: a name; the ARS and the communes if they are known already. */
export function NewDossierDialog({ onClose, onCreate }: NewDossierDialogProps) {
  const { info } = useHost();
  const [planId, setPlanId] = useState(info.plans[0]?.id ?? '');
  const [name, setName] = useState('');
  const [chosenArs, setChosenArs] = useState<string | null>();
  const [communes, setCommunes] = useState<readonly Commune[]>([]);
  const [withCommunes, setWithCommunes] = useState(false);
  const [busy, setBusy] = useState(false);

  const guessed = guessArs(
    info.ars,
    communes.map(({ departement }) => departement),
  );
  const ars = chosenArs === undefined ? guessed : (chosenArs ?? undefined);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    // React carries here the forms of dialogs opened from this one.
    if (event.target !== event.currentTarget) return;
    if (!name.trim() || !planId) return;
    setBusy(true);
    const created = await onCreate({
      planId,
      name: name.trim(),
      ...(ars ? { region: ars } : {}),
      ...(communes.length ? { communes: communes.map(({ code }) => code) } : {}),
    });
    if (!created) setBusy(false);
  };
  const add = (more: Commune[]) =>
    setCommunes((before) => {
      const known = new Set(before.map(({ code }) => code));
      return [...before, ...more.filter(({ code }) => !known.has(code))];
    });
  const remove = (code: string) => setCommunes((before) => before.filter((each) => each.code !== code));

  return (
    <Modal opened onClose={onClose} title="Nouveau dossier" size="xl" closeOnClickOutside={false}>
      <form className={classes.form} onSubmit={(event) => void submit(event)}>
        {info.plans.length > 1 && (
          <Radio.Group label="Quelle structure ?" value={planId} onChange={setPlanId}>
            <Group mt="xs">
              {info.plans.map((plan) => (
                <Radio key={plan.id} value={plan.id} label={`${plan.structure} · ${plan.title}`} />
              ))}
            </Group>
          </Radio.Group>
        )}
        <TextInput
          label={`Nom de la ${info.plans.find(({ id }) => id === planId)?.structure ?? 'structure'}`}
          description="Un nom de travail suffit : il se change quand on veut."
          placeholder="Par exemple : CPTS de la Vallée"
          data-autofocus
          required
          maxLength={300}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Select
          label="ARS"
          description={
            chosenArs === undefined && guessed
              ? 'D’après vos communes. Corrigez si besoin.'
              : 'Certaines questions changent selon la région. Facultatif pour commencer.'
          }
          placeholder="Je ne sais pas encore"
          data={info.ars.map(({ code, name: label }) => ({ value: code, label }))}
          value={ars ?? null}
          onChange={setChosenArs}
          searchable
          clearable
          nothingFoundMessage="Aucune ARS de ce nom"
          clearButtonProps={{ 'aria-label': 'Effacer l’ARS choisie' }}
        />
        {withCommunes ? (
          <fieldset className={classes.communes}>
            <legend>Communes du territoire</legend>
            <ErrorBoundary>
              <Suspense fallback={<Loading label="Chargement de la liste des communes…" />}>
                <CommunePicker selected={communes.map(({ code }) => code)} onAdd={add} onRemove={remove} />
              </Suspense>
            </ErrorBoundary>
            <ChosenCommunes communes={communes} onRemove={remove} />
          </fieldset>
        ) : (
          <Button
            className={classes.addCommunes}
            variant="subtle"
            leftSection={<IconMapPin size={18} aria-hidden />}
            onClick={() => setWithCommunes(true)}
          >
            Ajouter les communes maintenant (facultatif)
          </Button>
        )}
        <Group justify="flex-end" className={classes.footer}>
          <Button variant="default" onClick={onClose}>
            Annuler
          </Button>
          <Button type="submit" loading={busy} disabled={!name.trim()}>
            Créer et commencer
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
