import { Button } from '@mantine/core';
import { IconArrowRampRight2, IconPencil } from '@tabler/icons-react';
import { type Answer, isRows, randomId } from '../../../app/dossier/index.ts';
import { type FieldDef, indexPlan, listOptions } from '../../../app/plan/index.ts';
import { useDossier, useDossierStore } from '../../state/index.ts';
import { ReadOnlyRows } from '../table/read-only-rows.tsx';
import classes from './field-editor.module.css';

interface PrefilledAnswerProps {
  readonly field: FieldDef;
  readonly fieldKey: string;
  readonly answer: Answer;
}

/** What is taken from elsewhere in the dossier, said as such, with the way to write something else here. */
export function PrefilledAnswer({ field, fieldKey, answer }: PrefilledAnswerProps) {
  const store = useDossierStore();
  const plan = useDossier((state) => state.regional);
  const rows = isRows(answer) ? answer : [];
  const takeOver = () => {
    const value = rows.map((row) => ({ ...row, id: randomId() }));
    store.getState().change({ type: 'setAnswer', at: fieldKey, value });
  };
  const { prefill } = field;
  const origin =
    prefill && 'field' in prefill
      ? (indexPlan(plan).place(prefill.field)?.field.label ?? prefill.field)
      : `les fiches action de la mission « ${missionLabel(listOptions(plan, 'missionsAci'), prefill)} »`;
  return (
    <>
      <ReadOnlyRows field={field} rows={rows} />
      <p className={classes.taken}>
        <IconArrowRampRight2 size={16} aria-hidden />
        Repris de : {origin}. Rien à saisir une seconde fois.
        <Button
          variant="default"
          size="compact-sm"
          mih="2rem"
          leftSection={<IconPencil size={15} aria-hidden />}
          onClick={takeOver}
        >
          Écrire autre chose ici
        </Button>
      </p>
    </>
  );
}

function missionLabel(
  missions: readonly { id: string; label: string }[],
  prefill: FieldDef['prefill'],
): string {
  const id = prefill && 'mission' in prefill ? prefill.mission : '';
  return missions.find((mission) => mission.id === id)?.label ?? id;
}
