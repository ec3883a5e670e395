import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import {
  type AidLine,
  type AidsBareme,
  aidStructure,
  resolveSource,
  withoutOwnAid,
} from '../../../app/finance/index.ts';
import { formatNumber } from '../../../app/text/index.ts';
import { useBaremes } from '../../finance/index.ts';
import type { LineDraft } from '../line-draft.ts';
import { AidAmountDialog } from '../scales/aid-amount-dialog.tsx';
import { AidDialog } from '../scales/aid-dialog.tsx';
import { useOwnScales } from '../scales/use-own-scales.ts';
import type { BudgetView } from '../use-budget.ts';
import { AidItem } from './aid-item.tsx';
import classes from './aids.module.css';

interface AidListProps {
  readonly view: BudgetView;
  readonly aids: readonly AidLine[];
  /** Opens the dialog of a line of the budget with what an aid says of it. */
  readonly onTake: (draft: LineDraft) => void;
}

/** Aids to write down in the budget, to correct and to add to: the same for every structure. */
export function AidList({ view, aids, onTake }: AidListProps) {
  const { baremes } = useBaremes();
  const { busy, save, remove } = useOwnScales();
  const [dialog, setDialog] = useState<'add' | AidLine>();
  const close = () => setDialog(undefined);
  const scale = baremes?.baremes.find((bareme): bareme is AidsBareme => bareme.kind === 'aides');
  const own = baremes?.own.find(({ kind }) => kind === 'aides');
  const structure = aidStructure(view.plan.structure);
  const forget = (aid: AidLine) => {
    const rest = withoutOwnAid(own, aid.id);
    const done = `« ${aid.label} » n’est plus parmi vos aides.`;
    void (rest ? save(rest, done) : remove(own?.id ?? '', done));
  };
  return (
    <>
      {aids.length > 0 && (
        <ul className={classes.aids}>
          {aids.map((aid) => (
            <AidItem
              key={aid.id}
              aid={aid}
              source={scale ? resolveSource(scale, aid.source).title : aid.source}
              busy={busy}
              onTake={() => onTake(draftOf(aid, view.years.length))}
              onCorrect={() => setDialog(aid)}
              onForget={aid.own ? () => forget(aid) : undefined}
            />
          ))}
        </ul>
      )}
      {structure && (
        <Button
          variant="default"
          size="compact-md"
          mih={32}
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => setDialog('add')}
        >
          Ajouter une aide
        </Button>
      )}
      {dialog === 'add' && structure && <AidDialog structure={structure} onClose={close} />}
      {typeof dialog === 'object' && <AidAmountDialog line={dialog} onClose={close} />}
    </>
  );
}

/** The line of the budget an aid would make: paid in the first year, unless it comes each year. */
function draftOf({ label, kind, amount, per }: AidLine, years: number): LineDraft {
  const figure = amount === undefined ? '' : formatNumber(amount);
  return {
    side: 'produits',
    id: undefined,
    words: {
      compte: '74',
      libelle: kind === 'FIR' ? `FIR – ${label}` : label,
      financeur: kind === 'FIR' ? 'ARS' : '',
      acquis: 'espere',
    },
    amounts: Array.from({ length: years }, (_, index) => (index === 0 || per ? figure : '')),
  };
}
