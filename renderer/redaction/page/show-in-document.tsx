import { ActionIcon, Tooltip } from '@mantine/core';
import { IconFileSearch } from '@tabler/icons-react';
import { answerAt, isEmptyAnswer } from '../../../app/dossier/index.ts';
import { documentsOfField, type FieldDef } from '../../../app/plan/index.ts';
import { routeHash, useDossier } from '../../state/index.ts';
import classes from './field-editor.module.css';

/** The way from a question to its place in the document, where it has one. */
export function ShowInDocument({ field, fieldKey }: { field: FieldDef; fieldKey: string }) {
  const dossier = useDossier((state) => state.dossier.id);
  const read = useDossier((state) => documentsOfField(state.regional, field.id).length > 0);
  const expected = Boolean(field.required || field.prefill) || field.type === 'computed';
  const written = useDossier((state) => expected || !isEmptyAnswer(answerAt(state.dossier, fieldKey)));
  if (!read || !written) return null;
  return (
    <Tooltip label="Voir dans le document">
      <ActionIcon
        component="a"
        className={classes.inDocument}
        href={routeHash({ place: 'apercu', dossier, field: fieldKey })}
        aria-label={`Voir dans le document : ${field.label}`}
      >
        <IconFileSearch size={18} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
