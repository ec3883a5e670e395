import { Tooltip } from '@mantine/core';
import type { Evidence } from '../../app/plan/index.ts';
import { Pill, type Tone } from '../components/index.ts';
import classes from './evidence-pill.module.css';

interface EvidencePillProps {
  readonly evidence: Evidence;
  /** True for a person's own figure. */
  readonly own?: boolean;
  /** Where the figure comes from, in words. */
  readonly source?: string;
  readonly note?: string | undefined;
  /** What the figure is, for those who do not see the line it stands in. */
  readonly of: string;
}

const WORDS: Readonly<Record<Evidence, { readonly word: string; readonly tone: Tone }>> = {
  read: { word: 'lu', tone: 'teal' },
  seed: { word: 'document de départ', tone: 'blue' },
  derived: { word: 'déduit', tone: 'neutral' },
  reconstructed: { word: 'reconstruit', tone: 'amber' },
};

/** How sure a figure is, in a word; its source is said on focus or hover. */
export function EvidencePill({ evidence, own = false, source, note, of }: EvidencePillProps) {
  const { word, tone } = own ? { word: 'votre chiffre', tone: 'teal' as const } : WORDS[evidence];
  const words = [source && `Source : ${source}.`, note].filter(Boolean).join(' ');
  if (!words) return <Pill tone={tone}>{word}</Pill>;
  return (
    <Tooltip label={words} multiline w="20rem" position="bottom" openDelay={150}>
      <button type="button" className={classes.pill} aria-label={`${of} : ${word}. ${words}`}>
        <Pill tone={tone}>{word}</Pill>
      </button>
    </Tooltip>
  );
}
