import { ActionIcon } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconCircleCheck } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { announce, Pill } from '../components/index.ts';
import { goTo } from './page/index.ts';
import type { ShownPage } from './page-frame.tsx';
import classes from './preview-place.module.css';

/** How many « à compléter » marks the page has, and the way from one to the next. */
export function MarksStepper({ shown }: { shown: ShownPage }) {
  const [at, setAt] = useState(-1);
  const marks = useMemo(() => marksOf(shown.page), [shown]);
  if (!marks.length)
    return (
      <Pill tone="teal" icon={<IconCircleCheck />}>
        Rien à compléter
      </Pill>
    );
  const step = (by: 1 | -1) => {
    const from = marks[at] ? at : placeAmong(marks, by);
    const next = (from + by + marks.length) % marks.length;
    const mark = marks[next];
    if (!mark) return;
    setAt(next);
    goTo(mark);
    announce(`À compléter : ${mark.textContent.replace(/^À compléter\s*:\s*/, '')}`);
  };
  return (
    <div className={classes.marks}>
      <Pill tone="amber">{marks[at] ? `${at + 1} sur ${marks.length}` : marks.length} à compléter</Pill>
      <ActionIcon aria-label="Marque « à compléter » précédente" onClick={() => step(-1)}>
        <IconChevronUp size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon aria-label="Marque « à compléter » suivante" onClick={() => step(1)}>
        <IconChevronDown size={18} aria-hidden />
      </ActionIcon>
    </div>
  );
}

// A mark may name several questions: each is one thing to complete.
function marksOf(page: Document): HTMLElement[] {
  return [...page.querySelectorAll<HTMLElement>('.note')].flatMap((note) => {
    const named = [...note.querySelectorAll<HTMLElement>('[data-field]')];
    return named.length ? named : [note];
  });
}

// Before any step, the marks are counted from where one is reading.
function placeAmong(marks: readonly HTMLElement[], by: 1 | -1): number {
  const below = marks.findIndex((mark) => mark.getBoundingClientRect().top > 0);
  const next = Math.max(below, 0);
  return by === 1 ? next - 1 : next;
}
