import { Skeleton } from '@mantine/core';
import { Suspense } from 'react';
import { part } from '../../components/index.ts';
import { AfomEditor } from '../afom/afom-editor.tsx';
import { AttachmentEditor } from '../attachments/attachment-editor.tsx';
import type { EditorProps } from '../model/editor-props.ts';
import { NeedsEditor } from '../needs/needs-editor.tsx';
import { TableEditor } from '../table/table-editor.tsx';
import { ChoiceEditor } from './choice-editor.tsx';
import { ComputedCard } from './computed-card.tsx';
import { DateEditor } from './date-editor.tsx';
import { ListEditor } from './list-editor.tsx';
import { MultipleChoiceEditor } from './multiple-choice-editor.tsx';
import { NumberEditor } from './number-editor.tsx';
import { ShortTextEditor } from './short-text-editor.tsx';
import { SignatureEditor } from './signature-editor.tsx';
import { YesNoEditor } from './yes-no-editor.tsx';

// The text editor is by far the heaviest piece: it comes only where long text is asked.
const RichTextEditor = part(() =>
  import('../rich-text/rich-text-editor.tsx').then((module) => module.default),
);

/** The editor a field's type calls for. */
export function AnswerEditor(props: EditorProps) {
  switch (props.field.type) {
    case 'shortText':
      return <ShortTextEditor {...props} />;
    case 'richText':
      return (
        <Suspense fallback={<Skeleton height="10rem" maw="44rem" radius="md" data-loading />}>
          <RichTextEditor {...props} />
        </Suspense>
      );
    case 'number':
    case 'amount':
    case 'percentage':
      return <NumberEditor {...props} />;
    case 'date':
      return <DateEditor {...props} />;
    case 'choice':
      return <ChoiceEditor {...props} />;
    case 'multipleChoice':
      return <MultipleChoiceEditor {...props} />;
    case 'yesNo':
      return <YesNoEditor {...props} />;
    case 'list':
      return <ListEditor {...props} />;
    case 'table':
      if (props.field.layout === 'afom') return <AfomEditor {...props} />;
      return props.field.layout === 'besoins' ? <NeedsEditor {...props} /> : <TableEditor {...props} />;
    case 'attachment':
      return <AttachmentEditor {...props} />;
    case 'signature':
      return <SignatureEditor {...props} />;
    case 'computed':
      return <ComputedCard {...props} />;
  }
}
