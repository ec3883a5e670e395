import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type AidLine, aidsFor, type BudgetSide, withoutOwnAid } from '../../../app/finance/index.ts';
import { formatAmount, formatNumber } from '../../../app/text/index.ts';
import { EvidencePill, useBaremes } from '../../finance/index.ts';
import type { LineDraft } from '../line-draft.ts';
import classes from '../scales/scales.module.css';
import { useOwnScales } from '../scales/use-own-scales.ts';
import type { BudgetView } from '../use-budget.ts';
import panel from './panel.module.css';

interface AidsProps {
  readonly view: BudgetView;
  readonly structure: AidLine['structure'];
  readonly onAdd: () => void;
  /** Opens the dialog of a line with what an aid says of it. */
  readonly onTake: (draft: LineDraft) => void;
}

const SIDE: BudgetSide = 'produits';

/** Aids other than the ACI known for this region: landmarks with their source, never a right. */
export function Aids({ view, structure, onAdd, onTake }: AidsProps) {
  const { baremes } = useBaremes();
  const { busy, save, remove } = useOwnScales();
  const { dossier, funding, years } = view;
  const scale = baremes?.baremes.find((bareme) => bareme.kind === 'aides');
  // The ACI has its own simulator; lines of other sizes would only mislead.
  const aids = aidsFor(baremes?.baremes ?? [], {
    structure,
    ars: dossier.region,
    on: dossier.modifiedAt.slice(0, 10),
  }).filter(({ kind, size }) => kind !== 'ACI' && (!size || size === funding.size));
  const own = baremes?.own.find(({ kind }) => kind === 'aides');
  const forget = (aid: AidLine) => {
    const rest = withoutOwnAid(own, aid.id);
    const done = `« ${aid.label} » n’est plus parmi vos aides.`;
    void (rest ? save(rest, done) : remove(own?.id ?? '', done));
  };
  const take = ({ label, kind, amount }: AidLine) =>
    onTake({
      side: SIDE,
      id: undefined,
      words: {
        compte: '74',
        libelle: kind === 'FIR' ? `FIR – ${label}` : label,
        financeur: kind === 'FIR' ? 'ARS' : '',
        acquis: 'espere',
      },
      amounts: years.map((_, index) => (index === 0 && amount !== undefined ? formatNumber(amount) : '')),
    });
  return (
    <section className={panel.block} aria-labelledby="autres-aides">
      <h2 id="autres-aides" className={panel.title}>
        Autres aides
      </h2>
      <details className={panel.details}>
        <summary>Repères pour votre région ({aids.length})</summary>
        <div>
          <p className={panel.hint}>{scale?.kind === 'aides' ? scale.notice : ''}</p>
          <ul className={classes.aids}>
            {aids.map((aid) => (
              <li key={aid.id}>
                <div className={classes.head}>
                  <span>{aid.label}</span>
                  <strong>{aid.amount === undefined ? '' : formatAmount(aid.amount)}</strong>
                </div>
                <p className={classes.small}>
                  {aid.kind}, {aid.schedule}{' '}
                  <EvidencePill
                    evidence={aid.evidence}
                    own={aid.own ?? false}
                    source={
                      scale?.kind === 'aides' ? (scale.sources[aid.source]?.title ?? aid.source) : aid.source
                    }
                    note={aid.note}
                    of={aid.label}
                  />
                </p>
                <div className={classes.gestures}>
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    mih={32}
                    aria-label={`Inscrire dans les produits : ${aid.label}`}
                    onClick={() => take(aid)}
                  >
                    Inscrire dans les produits
                  </Button>
                  {aid.own && (
                    <Button
                      variant="subtle"
                      size="compact-sm"
                      mih={32}
                      disabled={busy}
                      aria-label={`Retirer de vos aides : ${aid.label}`}
                      onClick={() => forget(aid)}
                    >
                      Retirer
                    </Button>
                  )}
                </div>
              </li>
            ))}
          </ul>
          <Button
            variant="default"
            size="compact-md"
            mih={32}
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={onAdd}
          >
            Ajouter une aide
          </Button>
        </div>
      </details>
    </section>
  );
}
