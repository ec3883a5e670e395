import { Button, Checkbox, NativeSelect } from '@mantine/core';
import type { Change } from '../../../app/dossier/index.ts';
import { ratesText } from '../../../app/finance/index.ts';
import { formatPercentage, parseFrenchNumber } from '../../../app/text/index.ts';
import { ParsedInput, type Reading } from '../../redaction/index.ts';
import { useDossier } from '../../state/index.ts';
import { settingsChange } from '../settings-changes.ts';
import type { BudgetView } from '../use-budget.ts';
import classes from './panel.module.css';

const FIRST_RATE = 40;

interface RateSettingsProps {
  readonly view: BudgetView;
  readonly onChange: (change: Change, group?: string) => void;
}

/** The share of the variable part expected each year, the year of the crisis plan, and crises recognised. */
export function RateSettings({ view, onChange }: RateSettingsProps) {
  const { aci } = view;
  const dossier = useDossier((state) => state.dossier);
  const settings = dossier.funding ?? {};
  const count = aci?.request.bareme.contractYears ?? 5;
  const years = Array.from({ length: count }, (_, index) => index + 1);
  const rates = settings.rates;
  const rateOf = (year: number) => rates?.[year - 1] ?? rates?.at(-1) ?? FIRST_RATE;
  const crises = settings.crisisYears ?? [];
  const save = (next: Parameters<typeof settingsChange>[1], group?: string) =>
    onChange(settingsChange(dossier, next), group);
  return (
    <div>
      <fieldset className={classes.fieldset}>
        <legend>Part variable attendue, par année de contrat</legend>
        {rates ? (
          <>
            <div className={classes.rates}>
              {years.map((year) => (
                <div key={year} className={classes.rate}>
                  <span aria-hidden>Année {year}</span>
                  <ParsedInput
                    place={`budget#rate${year}`}
                    label={`Part variable attendue l’année ${year}, en pour cent`}
                    value={rateOf(year)}
                    format={formatPercentage}
                    formatTyped={String}
                    inputMode="decimal"
                    read={readRate}
                    onChange={(rate) =>
                      save(
                        { rates: years.map((each) => (each === year ? (rate ?? 0) : rateOf(each))) },
                        `rate${year}`,
                      )
                    }
                  />
                </div>
              ))}
            </div>
            <Button variant="subtle" size="compact-sm" mih={32} onClick={() => save({ rates: undefined })}>
              Reprendre les taux du tableau « Simulation ACI »
            </Button>
          </>
        ) : (
          <>
            <p className={classes.hint}>
              {aci ? `Retenue : ${ratesText(aci.simulation) || 'aucune part variable'}` : 'Retenue'}, d’après
              votre tableau « Simulation ACI » (100 % quand il ne dit rien).
            </p>
            <Button
              variant="default"
              size="compact-sm"
              mih={32}
              onClick={() => save({ rates: years.map(() => FIRST_RATE) })}
            >
              Fixer un taux par année
            </Button>
          </>
        )}
      </fieldset>
      <NativeSelect
        label="Le plan de crise est écrit"
        mb="sm"
        value={String(settings.planYear ?? 1)}
        data={[
          ...years.map((year) => ({ value: String(year), label: `la ${ordinal(year)} année du contrat` })),
          { value: '0', label: 'il est déjà écrit : mise à jour seulement' },
        ]}
        onChange={(event) => save({ planYear: Number(event.currentTarget.value) })}
      />
      <fieldset className={classes.fieldset}>
        <legend>Crise reconnue par l’ARS</legend>
        <p className={classes.hint}>
          Non comptée, sauf si vous cochez : un budget ne s’appuie pas sur une crise.
        </p>
        <div className={classes.stack}>
          {years.map((year) => (
            <Checkbox
              key={year}
              size="sm"
              label={`Année ${year}`}
              checked={crises.includes(year)}
              onChange={() => {
                const next = years.filter((each) => (each === year) !== crises.includes(each));
                save({ crisisYears: next.length ? next : undefined });
              }}
            />
          ))}
        </div>
      </fieldset>
    </div>
  );
}

function readRate(text: string): Reading<number> {
  const rate = parseFrenchNumber(text);
  if (rate !== undefined && rate >= 0 && rate <= 100) return { value: rate };
  return { refusal: 'De 0 à 100.' };
}

function ordinal(year: number): string {
  return year === 1 ? 'première' : `${year}ᵉ`;
}
