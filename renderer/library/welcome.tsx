import { Anchor, Button } from '@mantine/core';
import { IconBook2, IconPlus } from '@tabler/icons-react';
import { routeHash } from '../state/index.ts';
import { OpenFileButton } from './open-file-button.tsx';
import classes from './welcome.module.css';

export interface WelcomeProps {
  readonly onNew: () => void;
  readonly onExample: () => void;
  readonly onFile: (file: File) => void;
  readonly busy: boolean;
}

const STEPS = [
  ['Un nom, des communes', 'Moins d’une minute : la population et la taille se calculent toutes seules.'],
  ['Des questions, une par une', 'Pour chacune : pourquoi on vous la pose, comment répondre, un exemple.'],
  ['Un dossier Word', 'Le projet de santé, la lettre d’intention et le résumé public, prêts à relire.'],
] as const;

/** The very first page: three ways to begin, and what is coming. */
export function Welcome({ onNew, onExample, onFile, busy }: WelcomeProps) {
  return (
    <section className={classes.welcome}>
      <h2 className={classes.title}>Écrire le projet de santé de votre CPTS, question par question</h2>
      <ol className={classes.steps}>
        {STEPS.map(([title, text]) => (
          <li key={title}>
            <strong>{title}</strong>
            <span>{text}</span>
          </li>
        ))}
      </ol>
      <div className={classes.actions}>
        <Button size="md" leftSection={<IconPlus size={18} aria-hidden />} onClick={onNew}>
          Commencer un dossier
        </Button>
        <Button
          size="md"
          variant="default"
          leftSection={<IconBook2 size={18} aria-hidden />}
          onClick={onExample}
          loading={busy}
        >
          Voir l’exemple
        </Button>
        <OpenFileButton size="md" onFile={onFile} />
        <Anchor className={classes.unsure} href={routeHash({ place: 'guide', page: 'questions' })}>
          Je ne sais pas quelle structure
        </Anchor>
      </div>
    </section>
  );
}
