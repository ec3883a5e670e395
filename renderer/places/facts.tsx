import classes from './facts.module.css';

/** A few figures in a line, each with its words. */
export function Facts({ facts }: { facts: readonly { readonly value: string; readonly label: string }[] }) {
  return (
    <ul className={classes.facts}>
      {facts.map(({ value, label }) => (
        <li key={label}>
          <strong>{value}</strong> {label}
        </li>
      ))}
    </ul>
  );
}
