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
    onRead: (read) => store.getState().read(fieldKey, read),
    onHold: (write) => store.getState().hold(fieldKey, write),
    attributes,
    onPictures: insertPictures,
  });
  // What is around the text does not follow its letters: only the count and the example do, by themselves.
  const frame = useMemo(
    () => (
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
              <Count fieldKey={fieldKey} most={field.maxLength} />
            </span>
          </RichTextToolbar>
        )}
        <div className={classes.sheet}>
          <Example fieldKey={fieldKey} fieldId={field.id} />
          <Frame.Content className={classes.content} />
        </div>
      </Frame>
    ),
    [editor, field, fieldKey, insertPictures],
  );
  return (
    <>
      {frame}
      {refused && (
        <p className={classes.refused} role="alert">
          Ce texte contient un élément que Préfigure ne sait pas garder : depuis, plus rien n’est enregistré
          dans ce champ. Annulez le dernier collage (Ctrl+Z), ou collez sans mise en forme (Ctrl+Maj+V).
        </p>
      )}
    </>
  );
}

function Example({ fieldKey, fieldId }: { fieldKey: string; fieldId: string }) {
  const [answer] = useAnswer(fieldKey);
  const example = usePlaceholder(fieldId);
  if (!example || (isRichText(answer) && !isBlankRichText(answer))) return null;
  return (
    <p className={classes.placeholder} aria-hidden>
      {example}
    </p>
  );
}

function Count({ fieldKey, most }: { fieldKey: string; most: number | undefined }) {
  const [answer] = useAnswer(fieldKey);
  const length = isRichText(answer) ? plainText(answer).length : 0;
  if (most) return <CharactersLeft length={length} most={most} />;
  return length > 1 ? `${formatNumber(length)} signes` : '';
}
