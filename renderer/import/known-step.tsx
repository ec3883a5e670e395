import { NativeSelect } from '@mantine/core';
import { isEmptyCell } from '../../app/dossier/index.ts';
import type { Decision } from '../../app/tabular/index.ts';
import { cellText } from '../cells/index.ts';
import shared from './import.module.css';
import classes from './known-step.module.css';
import type { ImportTarget, KnownLine } from './prepare-import.ts';
import type { ImportState } from './use-import.ts';
import { counted, rowName } from './words.ts';

const DECISIONS: readonly { readonly value: Decision; readonly label: string }[] = [
  { value: 'fill', label: 'Compléter ce qui manque' },
  { value: 'keep', label: 'Garder la ligne du dossier' },
  { value: 'replace', label: 'Remplacer par le fichier' },
  { value: 'add', label: 'Ajouter quand même' },
];

interface KnownStepProps {
  readonly target: ImportTarget;
  readonly state: ImportState;
}

/** The lines that speak of someone already known, and what becomes of each. */
export function KnownStep({ target, state }: KnownStepProps) {
  const { known } = state.prepared;
  const lines = known.map((line) => ({ line, differences: differences(target, line) }));
  const same = lines.filter((each) => !each.differences.length);
  const different = lines.filter((each) => each.differences.length);
  return (
    <>
      <p className={shared.lead}>
        {counted(
          known.length,
          'ligne du fichier semble déjà connue',
          'lignes du fichier semblent déjà connues',
        )}
        . {same.length > 0 && `${counted(same.length, 'ne dit', 'ne disent')} rien de plus que le dossier. `}
        {different.length > 0 && '« Compléter » remplit les cases vides et ne change rien d’autre.'}
      </p>
      <NativeSelect
        label="Pour toutes ces lignes"
        maw="20rem"
        mb="sm"
        value={state.decision}
        data={[...DECISIONS]}
        onChange={(event) => state.decideAll(decisionOf(event.currentTarget.value))}
      />
      {different.length > 0 && <Lines target={target} state={state} lines={different} />}
      {same.length > 0 && (
        <details className={classes.same} open={different.length === 0 && same.length <= 5}>
          <summary>{counted(same.length, 'ligne identique', 'lignes identiques')}</summary>
          <Lines target={target} state={state} lines={same} />
        </details>
      )}
    </>
  );
}

interface LinesProps extends KnownStepProps {
  readonly lines: readonly { readonly line: KnownLine; readonly differences: readonly string[] }[];
}

function Lines({ target, state, lines }: LinesProps) {
  return (
    <ul className={classes.known}>
      {lines.map(({ line, differences: changes }) => (
        <li key={line.row}>
          <div>
            <strong>{rowName(target.plan, target.field, line.incoming)}</strong>
            <p className={shared.note}>
              Ligne {line.line} du fichier, {line.by === 'identifier' ? 'même numéro' : 'même nom'} que{' '}
              {line.otherNumber ? `la ligne ${line.otherNumber} du dossier` : 'une autre ligne du fichier'}
              {changes.length > 0 && `. ${changes.join(' ; ')}`}.
            </p>
          </div>
          <NativeSelect
            size="sm"
            aria-label={`Que faire de la ligne ${line.line}`}
            value={line.decision}
            data={[...DECISIONS]}
            onChange={(event) => state.decide(line.line, decisionOf(event.currentTarget.value))}
          />
        </li>
      ))}
    </ul>
  );
}

function decisionOf(value: string): Decision {
  return DECISIONS.find((each) => each.value === value)?.value ?? 'fill';
}

function differences({ plan, field }: ImportTarget, { incoming, other }: KnownLine): string[] {
  return (field.columns ?? []).flatMap((column) => {
    const before = cellText(plan, column, other[column.id]);
    const after = cellText(plan, column, incoming[column.id]);
    if (isEmptyCell(incoming[column.id]) || before === after) return [];
    return [
      before
        ? `${column.label} : « ${before} », fichier « ${after} »`
        : `${column.label} : « ${after} » en plus`,
    ];
  });
}
