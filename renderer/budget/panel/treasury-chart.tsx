import type { TreasuryMonth } from '../../../app/finance/index.ts';
import { formatAmount, formatDate } from '../../../app/text/index.ts';
import classes from './treasury.module.css';

const WIDTH = 326;
const HEIGHT = 120;
const MARGIN = 16;
const GAP = 9;

/** The balance at the end of each month, as bars above or below zero. The table beside it says the same in figures. */
export function TreasuryChart({ months, label }: { months: readonly TreasuryMonth[]; label: string }) {
  const top = Math.max(0, ...months.map(({ balance }) => balance));
  const bottom = Math.min(0, ...months.map(({ balance }) => balance));
  const span = top - bottom || 1;
  const scale = (HEIGHT - 2 * MARGIN) / span;
  const zero = MARGIN + top * scale;
  const step = WIDTH / Math.max(1, months.length);
  return (
    <svg className={classes.chart} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {months.map(({ month, balance }, index) => {
        const height = Math.max(balance === 0 ? 0 : 1.5, Math.abs(balance) * scale);
        const name = formatDate(month);
        return (
          <g key={month}>
            <title>{`${name} : ${formatAmount(balance)}`}</title>
            <rect
              className={classes.bar}
              data-below={balance < 0 || undefined}
              x={index * step + GAP / 2}
              y={balance < 0 ? zero : zero - height}
              width={step - GAP}
              height={height}
              rx={2}
            />
            <text
              className={classes.letter}
              x={(index + 0.5) * step}
              y={balance < 0 ? zero - 5 : zero + 12}
              textAnchor="middle"
            >
              {name.charAt(0).toUpperCase()}
            </text>
          </g>
        );
      })}
      <line className={classes.axis} x1={0} x2={WIDTH} y1={zero} y2={zero} />
    </svg>
  );
}
