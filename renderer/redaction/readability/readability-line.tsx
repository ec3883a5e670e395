import { IconChevronRight, IconTextSpellcheck } from '@tabler/icons-react';
import type { FieldPlace } from '../../../app/plan/index.ts';
import { isPlainLanguage, summarizeHints } from '../../../app/readability/index.ts';
import { type HelpPanel, useHelpPanel } from './help-panel.tsx';
import classes from './readability.module.css';
import { useFieldReadability } from './use-readability.ts';

/** Under an answer written for the public: what is hard to read in it, and the way to the list. Never blocks. */
export function ReadabilityLine({ place, fieldKey }: { place: FieldPlace; fieldKey: string }) {
  const panel = useHelpPanel();
  return panel && isPlainLanguage(place) ? <Line panel={panel} fieldKey={fieldKey} /> : null;
}

function Line({ panel, fieldKey }: { panel: HelpPanel; fieldKey: string }) {
  const words = summarizeHints(useFieldReadability(fieldKey));
  if (!words) return null;
  return (
    <button type="button" className={classes.line} onClick={() => panel.showReadability(fieldKey)}>
      <IconTextSpellcheck size={17} aria-hidden />
      Lisibilité : {words}
      <IconChevronRight size={15} aria-hidden />
    </button>
  );
}
