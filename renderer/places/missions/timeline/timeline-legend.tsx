import classes from './timeline.module.css';

const STEPS = [
  ['fait', 'étape faite'],
  ['enCours', 'étape en cours'],
  ['aFaire', 'étape à faire'],
  ['late', 'en retard'],
] as const;

/** What each mark of the drawing means. */
export function TimelineLegend() {
  return (
    <ul className={classes.legend} aria-hidden>
      <li>
        <i className={classes.planned} /> mission, du démarrage au déploiement prévus
      </li>
      <li>
        <i className={classes.diamond} /> délai de l’ACI pour démarrer
      </li>
      <li>
        <i className={classes.diamond} data-full /> pour déployer
      </li>
      {STEPS.map(([state, words]) => (
        <li key={state}>
          <i className={classes.step} data-state={state} />
          {words}
        </li>
      ))}
    </ul>
  );
}
