import { Autocomplete, Button, Modal, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ficheTitle } from '../../../app/computed/index.ts';
import { withFiche } from '../../../app/finance/index.ts';
import { indexPlan, listOptions } from '../../../app/plan/index.ts';
import { formatNumber } from '../../../app/text/index.ts';
import { useDossierStore } from '../../state/index.ts';
import { readAmount } from '../grid/read-amount.ts';
import { type LineDraft, lineChanges, startUpChanges } from '../line-draft.ts';
import type { BudgetView } from '../use-budget.ts';
import { CostHelper } from './cost-helper.tsx';
import classes from './dialogs.module.css';
import { InstalmentHelper } from './instalment-helper.tsx';

interface LineDialogProps {
  readonly view: BudgetView;
  readonly columns: readonly string[];
  readonly draft: LineDraft;
  readonly onClose: () => void;
}

/** Everything of one line of the budget, with help to work out its amounts. Saved as one undo step. */
export function LineDialog({ view, columns, draft, onClose }: LineDialogProps) {
  const store = useDossierStore();
  const [line, setLine] = useState(draft);
  const { side, words, amounts } = line;
  /** When a start-up aid arrives: kept in its own table too, where the cash-flow reads it. */
  const [planned, setPlanned] = useState<{ readonly versement: string; readonly montant: number }>();
  const write = (column: string) => (text: string) =>
    setLine((before) => ({ ...before, words: { ...before.words, [column]: text } }));
  const setAmount = (year: number, text: string) =>
    setLine((before) => ({
      ...before,
      amounts: before.amounts.map((each, index) => (index === year ? text : each)),
    }));
  const readings = amounts.map((text) => (text.trim() ? readAmount(text) : { value: null }));
  const wrong = readings.some((reading) => 'refusal' in reading);
  const save = () => {
    const state = store.getState();
    const values = columns.map((column, index) => {
      const reading = readings[index];
      return [column, reading && 'value' in reading ? reading.value : null] as const;
    });
    const changes = [
      ...lineChanges(state.dossier, line, Object.fromEntries(values)),
      ...startUpChanges(state.dossier, line, planned),
    ];
    if (changes.length) state.change(changes);
    onClose();
  };
  const noun = side === 'charges' ? 'charge' : 'produit';
  return (
    <Modal
      opened
      onClose={onClose}
      size="44rem"
      title={
        draft.id
          ? `Modifier ${side === 'charges' ? 'la' : 'le'} ${noun}`
          : `Ajouter ${side === 'charges' ? 'une' : 'un'} ${noun}`
      }
    >
      <form
        className={classes.stack}
        onSubmit={(event) => {
          event.preventDefault();
          if (!wrong) save();
        }}
      >
        <div className={classes.columns}>
          <TextInput
            label="Libellé"
            data-autofocus
            value={words.libelle ?? ''}
            onChange={(event) => write('libelle')(event.currentTarget.value)}
          />
          <NativeSelect
            label="Compte"
            value={words.compte ?? ''}
            data={accountOptions(view, line)}
            onChange={(event) => write('compte')(event.currentTarget.value)}
          />
        </div>
        {side === 'charges' ? (
          <>
            <div className={classes.columns}>
              <Autocomplete
                label="Mission ou fonctionnement"
                data={missionWords(view)}
                value={words.mission ?? ''}
                onChange={write('mission')}
              />
              <NativeSelect
                label="Relier à une fiche action"
                value=""
                data={[{ value: '', label: 'Choisir…' }, ...fiches(view)]}
                onChange={(event) => {
                  const number = Number(event.currentTarget.value);
                  if (number) write('hypothese')(withFiche(words.hypothese ?? '', number));
                }}
              />
            </div>
            <Textarea
              label="Comment c’est calculé"
              description="Les fiches action nommées ici sont reliées à la ligne : « Fiches 2, 5 : … »."
              autosize
              minRows={2}
              value={words.hypothese ?? ''}
              onChange={(event) => write('hypothese')(event.currentTarget.value)}
            />
          </>
        ) : (
          <div className={classes.columns}>
            <TextInput
              label="Financeur"
              value={words.financeur ?? ''}
              onChange={(event) => write('financeur')(event.currentTarget.value)}
            />
            <NativeSelect
              label="Acquis, demandé ou espéré"
              value={words.acquis ?? ''}
              data={[{ value: '', label: 'À préciser' }, ...certainties(view)]}
              onChange={(event) => write('acquis')(event.currentTarget.value)}
            />
          </div>
        )}
        <div className={classes.columns}>
          {view.years.map((year, index) => {
            const reading = readings[index];
            return (
              <TextInput
                key={year}
                label={`Montant ${year} (€)`}
                inputMode="decimal"
                value={amounts[index] ?? ''}
                error={reading && 'refusal' in reading ? reading.refusal : undefined}
                onChange={(event) => setAmount(index, event.currentTarget.value)}
              />
            );
          })}
        </div>
        {side === 'charges' ? (
          <CostHelper
            view={view}
            onUse={(year, amount, how) => {
              setAmount(year, formatNumber(amount));
              write('hypothese')(
                [words.hypothese?.trim(), `${view.years[year] ?? ''} : ${how}.`].filter(Boolean).join(' '),
              );
            }}
          />
        ) : (
          <InstalmentHelper
            startingYear={view.startingYear}
            yearCount={columns.length}
            onUse={(shared, how, total) => {
              for (const [year, amount] of shared.entries()) setAmount(year, formatNumber(amount));
              setPlanned({ versement: how, montant: total });
            }}
          />
        )}
        <div className={classes.actions}>
          <Button variant="default" onClick={onClose}>
            Annuler
          </Button>
          <Button type="submit" disabled={wrong || !words.libelle?.trim()}>
            {draft.id ? 'Enregistrer' : 'Ajouter au budget'}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

// The account as typed stays among the choices: « 641 » is finer than its class.
function accountOptions({ accounts }: BudgetView, { side, words }: LineDraft) {
  const known = (accounts?.lines ?? [])
    .filter((account) => account.side === side)
    .map(({ code, label }) => ({ value: code, label: `${code} – ${label}` }));
  const own = words.compte ?? '';
  const typed = own && !known.some(({ value }) => value === own) ? [{ value: own, label: own }] : [];
  return [{ value: '', label: 'Choisir…' }, ...typed, ...known];
}

function missionWords({ plan }: BudgetView): string[] {
  return ['Fonctionnement', ...listOptions(plan, 'missionsAci').map(({ label }) => label)];
}

function fiches({ dossier }: BudgetView) {
  return (dossier.collections.fichesAction ?? []).map((fiche, index) => ({
    value: String(index + 1),
    label: `${index + 1}. ${ficheTitle(fiche, index)}`,
  }));
}

function certainties({ plan }: BudgetView) {
  const column = indexPlan(plan)
    .place('budget.produits')
    ?.field.columns?.find(({ id }) => id === 'acquis');
  return listOptions(plan, column?.list).map(({ id, label }) => ({ value: id, label }));
}
