import { Button, Group, Progress, Textarea } from '@mantine/core';

interface PasteFormProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Present while lines are being looked up. */
  readonly work: { readonly done: number; readonly total: number } | undefined;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
}

/** Where the list is pasted, and how far the reading of it is. */
export function PasteForm({ text, onText, work, onSubmit, onCancel }: PasteFormProps) {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        // React carries events through portals: a form around the dialog must not be sent too.
        event.stopPropagation();
        onSubmit();
      }}
    >
      <Textarea
        label="Votre liste"
        description="Une commune par ligne : nom, code Insee ou code postal. Les colonnes d’un tableur conviennent aussi."
        placeholder={'Forges-les-Eaux\n76312\nSaint-Aubin (59)'}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
        readOnly={work !== undefined}
        spellCheck={false}
        autosize
        minRows={8}
        maxRows={16}
        data-autofocus
      />
      {work && (
        <div role="status">
          <Progress
            mt="md"
            value={work.total ? (work.done / work.total) * 100 : 0}
            aria-label="Lignes reconnues"
          />
          {work.done} / {work.total} lignes
        </div>
      )}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onCancel}>
          {work ? 'Arrêter' : 'Annuler'}
        </Button>
        <Button type="submit" disabled={!text.trim() || work !== undefined}>
          Reconnaître les communes
        </Button>
      </Group>
    </form>
  );
}
