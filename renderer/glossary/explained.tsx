import { Tooltip } from '@mantine/core';
import { Fragment, memo } from 'react';
import { type GlossaryEntry, glossaryParts } from '../../app/glossary/index.ts';
import classes from './explained.module.css';
import { useGlossary } from './use-glossary.ts';

/** Words of the interface; each term of the glossary tells what it means on hover and on focus. */
export const Explained = memo(function Explained({ text }: { text: string }) {
  const glossary = useGlossary();
  if (!glossary) return text;
  let place = 0;
  return glossaryParts(glossary, text).map(({ text: words, entry }) => {
    const key = place;
    place += words.length;
    return entry ? <Term key={key} entry={entry} words={words} /> : <Fragment key={key}>{words}</Fragment>;
  });
});

function Term({ entry, words }: { entry: GlossaryEntry; words: string }) {
  const { full, plain } = entry;
  return (
    <Tooltip
      label={full ? `${full}. ${plain}` : plain}
      multiline
      maw="20rem"
      openDelay={200}
      events={{ hover: true, focus: true, touch: true }}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what a term means must be readable by keyboard too */}
      <span className={classes.term} tabIndex={0}>
        {words}
      </span>
    </Tooltip>
  );
}
