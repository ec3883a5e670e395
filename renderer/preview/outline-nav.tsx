import { memo, useEffect, useMemo, useRef, useState } from 'react';
import classes from './outline-nav.module.css';
import { goTo, headingBeingRead, type OutlineEntry, readOutline } from './page/index.ts';
import type { ShownPage } from './page-frame.tsx';

interface OutlineNavProps {
  readonly shown: ShownPage;
  readonly onChosen?: (() => void) | undefined;
}

/** The headings of the page; the chapter being read shows its parts. */
export function OutlineNav({ shown, onChosen }: OutlineNavProps) {
  const entries = useMemo(() => readOutline(shown.page), [shown]);
  const { chapter, part } = useHeadingBeingRead(shown);
  const list = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the current line stays in view as one reads on
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }, [chapter, part]);
  const choose = (id: string) => {
    const heading = shown.page.getElementById(id);
    if (!heading) return;
    onChosen?.();
    goTo(heading);
  };
  return (
    <nav ref={list} className={classes.outline} aria-label="Sommaire du document">
      <ul>
        {entries.map((entry) => {
          const open = entry.id === chapter;
          return (
            <li key={entry.id}>
              <Line entry={entry} current={open && !part} open={open} onChoose={choose} />
              {open && entry.children.length > 0 && (
                <ul>
                  {entry.children.map((child) => (
                    <li key={child.id}>
                      <Line entry={child} current={child.id === part} onChoose={choose} />
                    </li>
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

interface LineProps {
  readonly entry: OutlineEntry;
  readonly current: boolean;
  readonly open?: boolean;
  readonly onChoose: (id: string) => void;
}

const Line = memo(function Line({ entry, current, open, onChoose }: LineProps) {
  return (
    <button
      type="button"
      className={classes.line}
      data-open={open || undefined}
      aria-current={current ? 'location' : undefined}
      onClick={() => onChoose(entry.id)}
    >
      {entry.text}
    </button>
  );
});

function useHeadingBeingRead({ page, version }: ShownPage): { chapter: string; part: string } {
  const [reading, setReading] = useState({ chapter: '', part: '' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: new content has new headings
  useEffect(() => {
    let asked = 0;
    const look = () => {
      asked = 0;
      const next = headingBeingRead(page);
      setReading((before) => (before.chapter === next.chapter && before.part === next.part ? before : next));
    };
    const onScroll = () => {
      asked ||= requestAnimationFrame(look);
    };
    look();
    page.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      cancelAnimationFrame(asked);
      page.removeEventListener('scroll', onScroll);
    };
  }, [page, version]);
  return reading;
}
