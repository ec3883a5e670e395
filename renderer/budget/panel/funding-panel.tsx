import { Anchor, Button } from '@mantine/core';
import { IconArrowDownLeft } from '@tabler/icons-react';
import { populationTotale } from '../../../app/computed/index.ts';
import type { AciBareme } from '../../../app/finance/index.ts';
import { routeHash } from '../../state/index.ts';
import type { LineDraft } from '../line-draft.ts';
import type { ScaleDialogName } from '../scales/scale-actions.tsx';
import type { BudgetView } from '../use-budget.ts';
import { Aids } from './aids.tsx';
import { AidsPanel, hasAci } from './aids-panel.tsx';
import { CeilingBox } from './ceiling-box.tsx';
import { EntitlementTable } from './entitlement-table.tsx';
import { OrdinaryYear } from './ordinary-year.tsx';
import classes from './panel.module.css';
import { Settings } from './settings.tsx';
import { TreasuryCard } from './treasury-card.tsx';

interface FundingPanelProps {
  readonly view: BudgetView;
  readonly scales: readonly AciBareme[];
  /** What could not be used of the person's own scales. */
  readonly problems: readonly string[];
  readonly onCalculation: () => void;
  readonly onTakeOver: () => void;
  readonly onScale: (dialog: ScaleDialogName) => void;
  readonly onLine: (draft: LineDraft) => void;
}

/** What the CPTS may receive: an ordinary year, the ceiling, its rights year by year, and the money month by month. */
export function FundingPanel(props: FundingPanelProps) {
  const { view, scales, problems, onCalculation, onTakeOver, onScale, onLine } = props;
  const { aci, funding, treasury, plan } = view;
  if (!hasAci(plan)) return <AidsPanel view={view} onTake={onLine} />;
  return (
    <div className={classes.panel}>
      <h2 className={classes.title}>Ce que la CPTS peut recevoir</h2>
      <SizeSentence view={view} />
      {problems.map((problem) => (
        <p key={problem} role="alert">
          {problem}
        </p>
      ))}
      {aci ? (
        <>
          <OrdinaryYear aci={aci} />
          <CeilingBox aci={aci} onCalculation={onCalculation} />
          <Button
            fullWidth
            variant="light"
            leftSection={<IconArrowDownLeft size={17} aria-hidden />}
            onClick={onTakeOver}
          >
            Reprendre dans les produits
          </Button>
        </>
      ) : (
        funding.notes.map((note) => <p key={note}>{note}</p>)
      )}
      {treasury.some(({ balance, paid }) => balance !== 0 || paid !== 0) && (
        <TreasuryCard months={treasury} />
      )}
      {aci && <EntitlementTable simulation={aci.simulation} />}
      <Settings view={view} scales={scales} onScale={onScale} />
      <Aids view={view} onTake={onLine} />
      {aci && funding.notes.length > 0 && (
        <section className={classes.block} aria-labelledby="a-savoir-aci">
          <h2 id="a-savoir-aci" className={classes.title}>
            À savoir
          </h2>
          <ul className={classes.notes}>
            {funding.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function SizeSentence({ view: { dossier, funding } }: { view: BudgetView }) {
  const population = populationTotale(dossier);
  const known = population.kind === 'figure' && funding.size;
  return (
    <p>
      {known ? (
        <>
          {population.text}
          {population.overridden ? ' (votre chiffre)' : ''} → <strong>taille {funding.size?.slice(1)}</strong>
          .{' '}
        </>
      ) : (
        'La taille se déduit de vos communes. '
      )}
      Vous pouvez{' '}
      <Anchor inherit href={routeHash({ place: 'territoire', dossier: dossier.id })}>
        saisir la population retenue par l’ARS
      </Anchor>
      .
    </p>
  );
}
