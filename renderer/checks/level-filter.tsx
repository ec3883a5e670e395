import type { FindingLevel } from '../../app/checks/index.ts';
import { type FindingView, LEVEL_WORDS, LEVELS, levelCount } from './finding-view.ts';
import classes from './level-filter.module.css';

interface LevelFilterProps {
  readonly findings: readonly FindingView[];
  readonly level: FindingLevel | undefined;
  readonly onLevel: (level: FindingLevel | undefined) => void;
}

/** How many findings of each level; a press keeps only that level, another shows all again. */
export function LevelFilter({ findings, level, onLevel }: LevelFilterProps) {
  return (
    <fieldset className={classes.filter}>
      <legend className="visually-hidden">Ne montrer qu’un niveau</legend>
      {LEVELS.map((each) => {
        const count = findings.filter(({ finding }) => finding.level === each).length;
        const pressed = level === each;
        return (
          <button
            key={each}
            type="button"
            className={classes.level}
            data-tone={LEVEL_WORDS[each].tone}
            aria-pressed={pressed}
            title={LEVEL_WORDS[each].meaning}
            onClick={() => onLevel(pressed ? undefined : each)}
          >
            {levelCount(each, count)}
          </button>
        );
      })}
    </fieldset>
  );
}
