import { Anchor, Button, Group, Modal, Radio, Select, TextInput } from '@mantine/core';
import { IconMapPin } from '@tabler/icons-react';
import { type FormEvent, Suspense, useState } from 'react';
import type { CallInput, DossierCard } from '../../app/contract.ts';
import { MOST_CHARACTERS } from '../../app/dossier/index.ts';
import type { Commune } from '../../app/territory/index.ts';
import { ErrorBoundary, Loading, part, tooLong } from '../components/index.ts';
import { routeHash, useHost } from '../state/index.ts';
import { CarryOverPreview } from './carry-over-preview.tsx';
import { ChosenCommunes } from './chosen-communes.tsx';
import { guessArs } from './guess-ars.ts';
import classes from './new-dossier-dialog.module.css';

const CommunePicker = part(() => import('../territory/index.ts').then(({ CommunePicker }) => CommunePicker));

export interface NewDossierDialogProps {
  /** The structure chosen beforehand. */
  readonly planId?: string;
  /** The dossier whose identity, members, communes and diagnosis are taken over. */
  readonly from?: DossierCard;
  readonly onClose: () => void;
  /** Creates it and opens it. Resolves false when it failed: the dialog stays, nothing typed is lost. */
  readonly onCreate: (input: CallInput<'library.create'>) => Promise<boolean>;
  /** The same from another dossier. */
  readonly onClimb?: (input: CallInput<'ladder.start'>) => Promise<boolean>;
}

/** A new dossier in under a minute: a name; the ARS and the communes if they are known already. */
export function NewDossierDialog({ onClose, onCreate, onClimb, from, ...props }: NewDossierDialogProps) {
  const { info } = useHost();
  const plans = info.plans.filter(({ id }) => id !== from?.planId);
  const [planId, setPlanId] = useState(props.planId ?? nextPlan(from) ?? plans[0]?.id ?? '');
  const [name, setName] = useState('');
  const ready = name.trim() !== '' && name.length <= MOST_CHARACTERS.name;
  const [chosenArs, setChosenArs] = useState<string | null | undefined>(from?.region);
  const [communes, setCommunes] = useState<readonly Commune[]>([]);
  const [withCommunes, setWithCommunes] = useState(false);
  const [busy, setBusy] = useState(false);

  const guessed = guessArs(
    info.ars,
    communes.map(({ departement }) => departement),
  );
  const ars = chosenArs === undefined ? guessed : (chosenArs ?? undefined);

  const plan = plans.find(({ id }) => id === planId);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    // React carries here the forms of dialogs opened from this one.
    if (event.target !== event.currentTarget) return;
    if (!ready || !planId) return;
    setBusy(true);
    const asked = { planId, name: name.trim(), ...(ars ? { region: ars } : {}) };
    const created =
      from && onClimb
        ? await onClimb({ id: from.id, ...asked })
        : await onCreate({
            ...asked,
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
    <Modal
      opened
      onClose={onClose}
      title={from ? `À partir de « ${from.title} »` : 'Nouveau dossier'}
      size="xl"
      closeOnClickOutside={false}
    >
      <form className={classes.form} onSubmit={(event) => void submit(event)}>
        <Radio.Group label="Quelle structure ?" value={planId} onChange={setPlanId}>
          <div className={classes.plans}>
            {plans.map((plan) => (
              <Radio key={plan.id} value={plan.id} label={plan.structure} description={plan.label} />
            ))}
          </div>
          <Anchor size="sm" href={routeHash({ place: 'guide', page: 'questions' })}>
            Je ne sais pas quelle structure
          </Anchor>
        </Radio.Group>
        <TextInput
          label={plan?.nameLabel ?? 'Nom'}
          description="Un nom de travail suffit : il se change quand on veut."
          placeholder={`Par exemple : ${plan?.structure ?? ''} de la Vallée`}
          data-autofocus
          required
          value={name}
          error={tooLong(name.length, MOST_CHARACTERS.name)}
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
        {from ? (
          <CarryOverPreview from={from.id} planId={planId} />
        ) : withCommunes ? (
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
          <Button type="submit" loading={busy} disabled={!ready}>
            Créer et commencer
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

/** The structure that usually follows: an ESP becomes an MSP, the others join a CPTS. */
function nextPlan(from: DossierCard | undefined): string | undefined {
  if (!from) return undefined;
  return from.planId === 'esp' ? 'msp' : 'cpts';
}
