import { Button } from '@mantine/core';
import { IconTableImport } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { rowsOf } from '../../app/computed/index.ts';
import { dossierTitle } from '../../app/dossier/index.ts';
import { formatNumber } from '../../app/text/index.ts';
import { CellNotesProvider, revealCell, TableImport } from '../redaction/index.ts';
import { useDossier, useDossierStore } from '../state/index.ts';
import { Facts } from './facts.tsx';
import { PlacePage, showUndoNotice } from './layout/index.ts';
import {
  ActionsCard,
  CommunesCard,
  DoubtsCard,
  doubtfulCells,
  fieldOf,
  joinChanges,
  MEMBERS,
  PrivacyCard,
  ProfessionsCard,
  RepeatsNotice,
  repeats,
  SignaturesCard,
  STRUCTURES,
  StructuresButton,
  useMemberActions,
} from './members/index.ts';
import classes from './members-place.module.css';
import { SectionFields } from './section-fields.tsx';

/** The people and structures of the project: the section `acteurs`, what it adds up to, and what to read again. */
export function MembersPlace() {
  const store = useDossierStore();
  const plan = useDossier((state) => state.regional);
  const dossier = useDeferredValue(useDossier((state) => state.dossier));
  const [importing, setImporting] = useState(false);
  const [tab, setTab] = useState<string>();
  const field = fieldOf(plan, MEMBERS);
  const doubts = useMemo(
    () => [...doubtfulCells(plan, dossier, MEMBERS), ...doubtfulCells(plan, dossier, STRUCTURES)],
    [plan, dossier],
  );
  const twice = useMemo(() => repeats(plan, dossier, MEMBERS), [plan, dossier]);
  const actions = useMemberActions(plan, dossier);
  const show = (at: string, row: string, column: string) => {
    setTab(MEMBERS);
    revealCell(at, { row, column });
  };
  const count = (id: string) => rowsOf(dossier, id).length;
  return (
    <PlacePage
      title="Membres et partenaires"
      lead="Qui porte le projet. Écrivez dans le tableau, collez-y des cellules ou importez un fichier."
      actions={
        field && (
          <>
            {fieldOf(plan, STRUCTURES) && <StructuresButton />}
            <Button
              leftSection={<IconTableImport size={18} aria-hidden />}
              onClick={() => {
                setTab(MEMBERS);
                setImporting(true);
              }}
            >
              Importer un fichier (Excel, CSV)
            </Button>
          </>
        )
      }
      after={{
        label: 'Effectifs, signatures et données personnelles',
        content: (
          <>
            <div className={classes.facts}>
              <Facts
                facts={[
                  fact(count(MEMBERS), 'professionnel', 'professionnels'),
                  fact(count(STRUCTURES), 'structure', 'structures'),
                  fact(count('acteurs.partenaires'), 'partenaire', 'partenaires'),
                ]}
              />
            </div>
            <DoubtsCard cells={doubts} onGo={({ field: at, row, column }) => show(at, row, column)} />
            {actions && (
              <ActionsCard
                dossier={dossier.id}
                subsection={actions.subsection}
                members={rowsOf(dossier, MEMBERS)}
                fiches={actions.fiches}
              />
            )}
            <ProfessionsCard plan={plan} dossier={dossier} />
            <CommunesCard dossier={dossier} />
            <SignaturesCard dossier={dossier} />
            <PrivacyCard field={field} structure={dossierTitle(dossier, plan)} />
          </>
        ),
      }}
    >
      <RepeatsNotice
        repeats={twice}
        onGo={({ row }) => show(MEMBERS, row.id, 'nom')}
        onJoin={(joined) => {
          store.getState().change(joinChanges(MEMBERS, joined));
          showUndoNotice(
            store,
            joined.length > 1 ? `${joined.length} lignes en double réunies.` : 'Lignes réunies.',
          );
        }}
      />
      <CellNotesProvider value={actions?.notes}>
        <SectionFields section="acteurs" tab={tab} onTab={setTab} />
      </CellNotesProvider>
      {field && importing && (
        <TableImport field={field} fieldKey={MEMBERS} onClose={() => setImporting(false)} />
      )}
    </PlacePage>
  );
}

function fact(count: number, one: string, many: string) {
  return { value: formatNumber(count), label: count > 1 ? many : one };
}
