import { Tooltip } from '@mantine/core';
import { IconAlertTriangle, IconBook2 } from '@tabler/icons-react';
import { ACI_SIZES, sizeClassOf } from '../../app/territory/index.ts';
import { formatNumber, formatPercentage, formatShortDate } from '../../app/text/index.ts';
import { Pill } from '../components/index.ts';
import { EVIDENCE_TONE, EVIDENCE_WORDS } from './evidence.ts';
import classes from './summary-panel.module.css';

/** The ACI size class on its scale, with its source and what to beware of. */
export function SizeScale({ population }: { population: number }) {
  const size = sizeClassOf(population);
  if (!size) return null;
  const { nearThreshold, distancePercent = 0 } = size;
  return (
    <section className={classes.block}>
      <h2 className={classes.title}>Taille au sens de l’accord conventionnel (ACI)</h2>
      <p className={classes.size}>
        Taille {size.id.slice(1)}
        <Tooltip label={`${ACI_SIZES.source}, au ${formatShortDate(ACI_SIZES.date)}`} multiline maw={280}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the source must be readable by keyboard too */}
          <span tabIndex={0}>
            <Pill tone={EVIDENCE_TONE[ACI_SIZES.evidence]} icon={<IconBook2 />}>
              {EVIDENCE_WORDS[ACI_SIZES.evidence]}
            </Pill>
          </span>
        </Tooltip>
      </p>
      <ol className={classes.scale}>
        {ACI_SIZES.items.map(({ id, min, max }) => (
          <li key={id} data-here={id === size.id || undefined} aria-current={id === size.id || undefined}>
            <strong>{id}</strong>
            <span>{range(min, max)}</span>
          </li>
        ))}
      </ol>
      {nearThreshold !== undefined && (
        <p className={classes.warning}>
          <IconAlertTriangle size={17} aria-hidden />
          <span>
            Vous êtes à {formatPercentage(Math.abs(distancePercent))} du seuil de{' '}
            {formatNumber(nearThreshold)} habitants, {distancePercent < 0 ? 'en dessous' : 'au-dessus'}. Un
            changement de périmètre ou d’année peut changer la taille : faites-la confirmer par l’ARS.
          </span>
        </p>
      )}
      <p className={classes.source}>
        Seuils : {ACI_SIZES.source}. {ACI_SIZES.boundary}
      </p>
    </section>
  );
}

function range(min: number, max: number | null): string {
  if (max === null) return `${formatNumber(min)} et plus`;
  return min === 0 ? `moins de ${formatNumber(max)}` : `${formatNumber(min)} à ${formatNumber(max)}`;
}
