import { Button, Group, Popover, Portal } from '@mantine/core';
import { useEffect, useState } from 'react';
import classes from './tour.module.css';
import { rememberTour, TOUR, type TourStep } from './tour-steps.ts';

const MARGIN = 4;
const EVERY_MS = 150;

/** A short tour of the writing place; Escape or « Quitter » leaves it at any moment. */
export function Tour({ onClose }: { onClose: () => void }) {
  const [index, setIndex] = useState(0);
  const step = TOUR[index];
  const rect = useTargetRect(step);
  const close = () => {
    rememberTour();
    onClose();
  };
  if (!step || !rect) return null;
  const last = index === TOUR.length - 1;
  const frame = { left: rect.left, top: rect.top, width: rect.width, height: rect.height };
  return (
    <>
      <Portal>
        <div className={classes.ring} style={frame} aria-hidden />
      </Portal>
      <Popover
        key={index}
        opened
        onChange={(opened) => !opened && close()}
        position={step.position}
        width={340}
        trapFocus
        withRoles={false}
        closeOnClickOutside={false}
        withArrow
        shadow="md"
        zIndex={401}
      >
        <Popover.Target>
          <span className={classes.anchor} style={frame} />
        </Popover.Target>
        <Popover.Dropdown role="dialog" aria-label={step.title}>
          <p className={classes.kicker}>
            Visite, {index + 1} sur {TOUR.length}
          </p>
          <h2 className={classes.title}>{step.title}</h2>
          <p className={classes.text}>{step.text}</p>
          <Group justify="space-between" mt="md">
            <Button variant="subtle" color="gray" size="sm" px="xs" onClick={close}>
              Quitter
            </Button>
            <Group gap="xs">
              {index > 0 && (
                <Button variant="default" size="sm" onClick={() => setIndex(index - 1)}>
                  Précédent
                </Button>
              )}
              <Button size="sm" data-autofocus onClick={() => (last ? close() : setIndex(index + 1))}>
                {last ? 'Terminer' : 'Suivant'}
              </Button>
            </Group>
          </Group>
        </Popover.Dropdown>
      </Popover>
    </>
  );
}

/** Where the target stands on the screen, followed while the page settles; the middle when it is not shown. */
function useTargetRect(step: TourStep | undefined): DOMRect | undefined {
  const [rect, setRect] = useState<DOMRect>();
  useEffect(() => {
    if (!step) return;
    const target = () => document.querySelector(step.target);
    target()?.scrollIntoView({ block: 'nearest' });
    const measure = () => {
      const next = target()?.getBoundingClientRect();
      const middle = new DOMRect(window.innerWidth / 2, window.innerHeight / 3, 0, 0);
      const shown = next?.width ? clipped(next) : middle;
      setRect((before) => (before && same(before, shown) ? before : shown));
    };
    measure();
    const timer = setInterval(measure, EVERY_MS);
    return () => clearInterval(timer);
  }, [step]);
  return rect;
}

function clipped({ left, top, right, bottom }: DOMRect): DOMRect {
  const x = Math.max(MARGIN, left - MARGIN);
  const y = Math.max(MARGIN, top - MARGIN);
  const width = Math.min(window.innerWidth - MARGIN, right + MARGIN) - x;
  return new DOMRect(x, y, width, Math.min(window.innerHeight - MARGIN, bottom + MARGIN) - y);
}

function same(a: DOMRect, b: DOMRect): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}
