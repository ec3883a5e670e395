import { formatAmount, NBSP } from '../../../app/text/index.ts';
import type { AciView } from '../use-budget.ts';
import classes from './panel.module.css';

const COUNTS = ['aucune mission', 'une mission', 'deux missions', 'trois missions', 'quatre missions'];
const MORE = ['cinq missions', 'six missions', 'sept missions', 'huit missions', 'neuf missions'];

/** Why the figure people hear of is no budget; its calculation is one press away. */
export function CeilingBox({ aci, onCalculation }: { aci: AciView; onCalculation: () => void }) {
  const { missions } = aci.request;
  const count = [...COUNTS, ...MORE][missions.length] ?? `${missions.length} missions`;
  const crisis = aci.comparison.rows.some(({ part }) => part === 'crisis');
  return (
    <section className={classes.ceiling} aria-label="Plafond">
      <p>
        <strong>{formatAmount(aci.comparison.totals.ceiling)} est un plafond.</strong> Il suppose {count}, 100
        {NBSP}% des indicateurs{crisis && ', l’année du plan et une crise reconnue par l’ARS'}.{' '}
        <button type="button" className={classes.link} onClick={onCalculation}>
          Voir le calcul
        </button>
      </p>
    </section>
  );
}
