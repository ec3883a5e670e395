import { Button, Textarea } from '@mantine/core';
import { answerAt, isEmptyAnswer, MOST_CHARACTERS } from '../../../app/dossier/index.ts';
import type { FieldDef } from '../../../app/plan/index.ts';
import { RoomLeft } from '../../components/index.ts';
import { useDossier, useDossierStore } from '../../state/index.ts';
import { useLimitedText } from '../model/use-limited-text.ts';
import classes from './field-editor.module.css';

interface OpenProps {
  readonly field: FieldDef;
  readonly fieldKey: string;
}

/** Offered where an answer is required and none was given. */
function Open({ field, fieldKey }: OpenProps) {
  const store = useDossierStore();
  const empty = useDossier((state) => isEmptyAnswer(answerAt(state.dossier, fieldKey)));
  if (!field.required || field.type === 'computed' || !empty) return null;
  return (
    <Button
      className={classes.apart}
      variant="subtle"
      color="gray"
      size="compact-sm"
      mih="2rem"
      fw={450}
      onClick={() => store.getState().change({ type: 'setNotApplicable', at: fieldKey, value: '' })}
    >
      Sans objet
    </Button>
  );
}

/** The written reason why the question is set aside, and the way back. */
function Reason({ fieldKey, labelledBy }: { fieldKey: string; labelledBy: string }) {
  const store = useDossierStore();
  const reason = useDossier((state) => state.dossier.notApplicable[fieldKey] ?? '');
  const write = (value: string | null) =>
    store
      .getState()
      .change({ type: 'setNotApplicable', at: fieldKey, value }, { group: `apart:${fieldKey}` });
  const { text, most, error, onChange } = useLimitedText({
    place: `${fieldKey}#apart`,
    value: reason,
    most: MOST_CHARACTERS.reason,
    write,
  });
  return (
    <div className={classes.reason}>
      <Textarea
        label="Sans objet chez nous : pourquoi ?"
        description="L’ARS lira cette raison à la place de la réponse. Tant qu’elle est vide, la question reste à remplir."
        aria-describedby={labelledBy}
        autosize
        minRows={2}
        maxRows={12}
        autoFocus={!reason}
        spellCheck
        lang="fr"
        value={text}
        error={error}
        onChange={onChange}
      />
      <RoomLeft length={text.length} most={most} />
      <Button className={classes.answer ?? ''} variant="default" size="sm" onClick={() => write(null)}>
        Répondre finalement à la question
      </Button>
    </div>
  );
}

/** « Sans objet »: how to say it, and why. */
export const NotApplicable = { Open, Reason };
