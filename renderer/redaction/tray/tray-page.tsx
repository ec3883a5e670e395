import { Button, Group, Select } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { answerAt, isRichText, type TrayPiece } from '../../../app/dossier/index.ts';
import { planFields } from '../../../app/plan/index.ts';
import { EmptyState, notifyUndo } from '../../components/index.ts';
import { TRAY_TITLE, useDossier, useDossierStore } from '../../state/index.ts';
import { ReadOnlyRichText } from '../rich-text/read-only-rich-text.tsx';
import classes from './tray-page.module.css';

/** « À ranger »: words that came with an imported file and wait for their place. */
export function TrayPage() {
  const tray = useDossier((state) => state.dossier.tray);
  return (
    <div className={classes.page}>
      <h1 className={classes.title} tabIndex={-1}>
        {TRAY_TITLE}
      </h1>
      <p className={classes.intro}>
        Ces passages viennent de votre document Word et n’ont pas encore de place sûre. Rangez-les dans un
        champ (ils s’ajoutent à la suite de ce qui y est) ou supprimez-les. Ils ne sont pas dans le document
        exporté.
      </p>
      {tray?.length ? (
        <ol className={classes.pieces}>
          {tray.map((piece) => (
            <Piece key={piece.id} piece={piece} />
          ))}
        </ol>
      ) : (
        <EmptyState title="Tout est rangé">Il ne reste aucun passage en attente.</EmptyState>
      )}
    </div>
  );
}

function Piece({ piece }: { piece: TrayPiece }) {
  const store = useDossierStore();
  const plan = useDossier((state) => state.regional);
  const [target, setTarget] = useState<string | null>(null);
  const places = useMemo(
    () =>
      planFields(plan)
        .filter(({ type, id }) => type === 'richText' && !id.startsWith('ficheAction.'))
        .map(({ id, label }) => ({ value: id, label })),
    [plan],
  );
  const put = () => {
    if (!target) return;
    const before = answerAt(store.getState().dossier, target);
    const content = isRichText(before) ? before.content : [];
    store.getState().change([
      { type: 'setAnswer', at: target, value: { type: 'doc', content: [...content, ...piece.text.content] } },
      { type: 'setTray', id: piece.id, value: null },
    ]);
    notifyUndo(`« ${piece.title} » est rangé.`, () => store.getState().undo());
  };
  const drop = () => {
    store.getState().change({ type: 'setTray', id: piece.id, value: null });
    notifyUndo(`« ${piece.title} » est supprimé.`, () => store.getState().undo());
  };
  return (
    <li className={classes.piece}>
      <h2 className={classes.pieceTitle}>{piece.title || 'Sans titre'}</h2>
      <div className={classes.text}>
        <ReadOnlyRichText value={piece.text} headingLevel={3} />
      </div>
      <Group align="end">
        <Select
          className={classes.place}
          label="Ranger dans"
          placeholder="Choisir un champ du plan"
          data={places}
          value={target}
          onChange={setTarget}
          searchable
          nothingFoundMessage="Aucun champ de ce nom"
        />
        <Button disabled={!target} onClick={put}>
          Ranger
        </Button>
        <Button variant="default" leftSection={<IconTrash size={16} aria-hidden />} onClick={drop}>
          Supprimer
        </Button>
      </Group>
    </li>
  );
}
