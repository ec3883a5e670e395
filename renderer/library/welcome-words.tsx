import { greeting } from './greeting.ts';
import classes from './library-page.module.css';

/** What the library says first. @param any whether there are dossiers, as far as is known */
export function WelcomeWords({ any }: { any: boolean }) {
  return (
    <>
      <h1 className={classes.greeting}>
        {greeting(new Date())}. {any ? 'On reprend où vous en étiez ?' : 'Bienvenue dans Préfigure.'}
      </h1>
      <p className={classes.promise}>
        Vos dossiers restent sur cet ordinateur. Rien n’est envoyé sur Internet.
      </p>
    </>
  );
}
