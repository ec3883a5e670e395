import { Textarea } from '@mantine/core';
import { MOST_CHARACTERS, parseFieldKey } from '../../../app/dossier/index.ts';
import { indexPlan } from '../../../app/plan/index.ts';
import { RoomLeft } from '../../components/index.ts';
import { useDossier, useDossierStore } from '../../state/index.ts';
import { parsePageId } from '../model/page-address.ts';
import { useLimitedText } from '../model/use-limited-text.ts';
import classes from './right-panel.module.css';

interface NotesTabProps {
  readonly fieldKey: string | undefined;
  readonly page: string;
  readonly onReveal: (key: string) => void;
}

/** Working notes, one per question; they never leave the program. */
export function NotesTab({ fieldKey, page, onReveal }: NotesTabProps) {
  const regional = useDossier((state) => state.regional);
  const notes = useDossier((state) => state.dossier.notes);
  const { subsection, item } = parsePageId(page);
  const labelOf = (key: string) => indexPlan(regional).place(parseFieldKey(key).field)?.field.label ?? key;
  const others = Object.keys(notes).filter((key) => {
    const at = parseFieldKey(key);
    const here = indexPlan(regional).place(at.field)?.subsection.id === subsection;
    return here && key !== fieldKey && at.item?.id === item;
  });
  if (!fieldKey) return <p className={classes.none}>Choisissez une question pour y noter quelque chose.</p>;
  return (
    <div className={classes.notes}>
      <NoteInput key={fieldKey} fieldKey={fieldKey} label={`Notes sur « ${labelOf(fieldKey)} »`} />
      {others.length > 0 && (
        <>
          <h2>Autres notes de cette page</h2>
          <ul className={classes.findings}>
            {others.map((key) => (
              <li key={key}>
                <button type="button" className={classes.finding} onClick={() => onReveal(key)}>
                  <strong>{labelOf(key)}</strong>
                  <small>{notes[key]}</small>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function NoteInput({ fieldKey, label }: { fieldKey: string; label: string }) {
  const store = useDossierStore();
  const note = useDossier((state) => state.dossier.notes[fieldKey] ?? '');
  const { text, most, error, onChange } = useLimitedText({
    place: `${fieldKey}#note`,
    value: note,
    most: MOST_CHARACTERS.note,
    write: (value) =>
      store
        .getState()
        .change({ type: 'setNote', at: fieldKey, value: value || null }, { group: `note:${fieldKey}` }),
  });
  return (
    <>
      <Textarea
        label={label}
        description="Pour l’équipe seulement : jamais exporté."
        autosize
        minRows={6}
        spellCheck
        lang="fr"
        value={text}
        error={error}
        onChange={onChange}
      />
      <RoomLeft late length={text.length} most={most} />
    </>
  );
}
