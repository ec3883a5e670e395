import { Checkbox, Radio } from '@mantine/core';
import type { Change } from '../../../app/dossier/index.ts';
import { type AciBareme, chosenMissions, signatureOf } from '../../../app/finance/index.ts';
import { formatDate } from '../../../app/text/index.ts';
import { DateInput } from '../../redaction/index.ts';
import { useDossier, useDossierStore } from '../../state/index.ts';
import { ScaleActions, type ScaleDialogName } from '../scales/scale-actions.tsx';
import { missionChange, settingsChange, signatureChange, startChange } from '../settings-changes.ts';
import type { BudgetView } from '../use-budget.ts';
import classes from './panel.module.css';
import { RateSettings } from './rate-settings.tsx';
import { startsOf } from './starts.ts';

interface SettingsProps {
  readonly view: BudgetView;
  readonly scales: readonly AciBareme[];
  readonly onScale: (dialog: ScaleDialogName) => void;
}

/** What the simulation rests on; everything typed here is kept in the dossier, most of it in its own answers. */
export function Settings({ view, scales, onScale }: SettingsProps) {
  const store = useDossierStore();
  const change = (next: Change | undefined, group?: string) =>
    next && store.getState().change(next, group ? { group } : undefined);
  const { plan, aci } = view;
  // Read where it is written: two quick presses must not start from the same past.
  const dossier = useDossier((state) => state.dossier);
  const missions = chosenMissions(plan, dossier);
  const today = dossier.modifiedAt.slice(0, 10);
  const signature = signatureOf(plan, dossier, today);
  const bareme = aci?.request.bareme ?? scales[0];
  return (
    <section className={classes.block} aria-labelledby="reglages-aci">
      <h2 id="reglages-aci" className={classes.title}>
        Hypothèses
      </h2>
      <details className={classes.details}>
        <summary>Contrat et missions</summary>
        <div>
          <div className={classes.fieldset}>
            <div className={classes.row}>
              <span id="signature-aci">Signature du contrat</span>
              <div className={classes.date}>
                <DateInput
                  place="budget#signature"
                  labelledBy="signature-aci"
                  value={signature.from === 'procedure' ? signature.date : undefined}
                  onChange={(date) => change(signatureChange(dossier, date), 'funding-signature')}
                />
              </div>
            </div>
            {signature.from !== 'procedure' && (
              <p className={classes.hint}>
                {signature.from === 'missions'
                  ? `Déduite de vos dates de démarrage : ${formatDate(signature.date)}.`
                  : `Sans date, le calcul part du ${formatDate(signature.date)}.`}
              </p>
            )}
          </div>
          <fieldset className={classes.fieldset}>
            <legend>Missions et leur démarrage</legend>
            <div className={classes.stack}>
              {startsOf(plan, dossier, signature.date, bareme).map(({ id, label, place, shown }) => {
                const chosen = missions.includes(id);
                return (
                  <div key={id} className={classes.row}>
                    <Checkbox
                      size="sm"
                      label={label}
                      checked={chosen}
                      onChange={() => change(missionChange(plan, missions, id))}
                    />
                    {chosen && place && (
                      <div className={classes.date}>
                        <DateInput
                          place={`budget#${id}`}
                          label={`${label} : date de démarrage`}
                          value={shown}
                          onChange={(date) => change(startChange(dossier, place, date), `funding-${id}`)}
                        />
                      </div>
                    )}
                  </div>
                );
              })}
            </div>
          </fieldset>
        </div>
      </details>
      <details className={classes.details}>
        <summary>Part variable, plan et crise</summary>
        <RateSettings view={view} onChange={change} />
      </details>
      <details className={classes.details}>
        <summary>Barème{bareme && ` : ${bareme.label}`}</summary>
        <div>
          <fieldset className={classes.fieldset}>
            <legend className="visually-hidden">Barème utilisé</legend>
            <div className={classes.stack}>
              {scales.map(({ id, label, own }) => (
                <Radio
                  key={id}
                  size="sm"
                  name="bareme-aci"
                  label={`${label}${own ? ' (avec vos chiffres)' : ''}`}
                  checked={id === bareme?.id}
                  onChange={() => change(settingsChange(dossier, { bareme: id }))}
                />
              ))}
            </div>
          </fieldset>
          {bareme && <p className={classes.hint}>{bareme.notice}</p>}
          {bareme && <ScaleActions bareme={bareme} onOpen={onScale} />}
        </div>
      </details>
    </section>
  );
}
