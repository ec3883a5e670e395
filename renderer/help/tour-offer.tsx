import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import classes from './tour.module.css';
import { rememberTour, tourIsKnown } from './tour-steps.ts';

/** On a first visit, offers the tour; nothing once it was followed or declined. */
export function TourOffer({ onStart }: { onStart: () => void }) {
  const [known, setKnown] = useState(tourIsKnown);
  if (known) return null;
  const answer = (act?: () => void) => {
    rememberTour();
    setKnown(true);
    act?.();
  };
  return (
    <section className={classes.offer} aria-label="Première visite">
      <p>
        <strong>Première visite ?</strong> Six étapes, une minute, pour savoir où est quoi.
      </p>
      <Group gap="xs">
        <Button variant="subtle" color="gray" size="sm" onClick={() => answer()}>
          Non merci
        </Button>
        <Button variant="light" size="sm" onClick={() => answer(onStart)}>
          Faire la visite
        </Button>
      </Group>
    </section>
  );
}
