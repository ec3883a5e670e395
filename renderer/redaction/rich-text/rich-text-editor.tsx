import { RichTextEditor as Frame } from '@mantine/tiptap';
import '@mantine/tiptap/styles.layer.css';
import { useMemo } from 'react';
import { isBlankRichText, isRichText, plainText } from '../../../app/dossier/index.ts';
import { formatNumber } from '../../../app/text/index.ts';
import { CharactersLeft } from '../../components/index.ts';
import { useDossierStore } from '../../state/index.ts';
import type { EditorProps } from '../model/editor-props.ts';
import { useAnswer } from '../model/use-answer.ts';
import { usePlaceholder } from '../model/use-placeholders.ts';
import { LABELS } from './labels.ts';
import { useInsertPictures } from './pictures/use-insert-pictures.ts';
import classes from './rich-text.module.css';
import { RichTextToolbar } from './rich-text-toolbar.tsx';
import { useRichEditor } from './use-rich-editor.ts';

/** Long text: what one writes is set as the ARS will read it. */
export default function RichTextEditor({ field, fieldKey, labelledBy, describedBy }: EditorProps) {
  const [answer, setAnswer] = useAnswer(fieldKey);
  const store = useDossierStore();
  const insertPictures = useInsertPictures();
  const attributes = useMemo(
    () => ({
      'aria-labelledby': labelledBy,
      ...(describedBy ? { 'aria-describedby': describedBy } : {}),
      role: 'textbox',
      'aria-multiline': 'true',
      lang: 'fr',
      spellcheck: 'true',
    }),
    [labelledBy, describedBy],
  );
  const { editor, refused } = useRichEditor({
    answer,
    onChange: setAnswer,
    onHold: (write) => store.getState().hold(fieldKey, write),
    attributes,
    onPictures: insertPictures,
  });
  const placeholder = usePlaceholder(field.id);
  const length = isRichText(answer) ? plainText(answer).length : 0;
  return (
    <>
      <Frame
        editor={editor}
        labels={LABELS}
        variant="subtle"
        withTypographyStyles={false}
        className={classes.frame}
      >
        {editor && (
          <RichTextToolbar editor={editor} label={field.label} onPictures={insertPictures}>
            <span className={classes.count}>
              <Count length={length} most={field.maxLength} />
            </span>
          </RichTextToolbar>
        )}
        <div className={classes.sheet}>
          {placeholder && (!isRichText(answer) || isBlankRichText(answer)) && (
            <p className={classes.placeholder} aria-hidden>
              {placeholder}
            </p>
          )}
          <Frame.Content className={classes.content} />
        </div>
      </Frame>
      {refused && (
        <p className={classes.refused} role="alert">
          Ce texte contient un élément que Préfigure ne sait pas garder : depuis, plus rien n’est enregistré
          dans ce champ. Annulez le dernier collage (Ctrl+Z), ou collez sans mise en forme (Ctrl+Maj+V).
        </p>
      )}
    </>
  );
}

function Count({ length, most }: { length: number; most: number | undefined }) {
  if (most) return <CharactersLeft length={length} most={most} />;
  return length > 1 ? `${formatNumber(length)} signes` : '';
}
