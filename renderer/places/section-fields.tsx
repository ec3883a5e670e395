import { Tabs } from '@mantine/core';
import { useDeferredValue, useMemo } from 'react';
import { type Slot, visibleSlots } from '../../app/checks/index.ts';
import { FieldEditor } from '../redaction/index.ts';
import { useDossier } from '../state/index.ts';
import classes from './section-fields.module.css';

interface SectionFieldsProps {
  /** Id of the section of the plan. */
  readonly section: string;
  /** Sub-section shown first; the first one otherwise. */
  readonly first?: string;
  /** Fields shown elsewhere on the page. */
  readonly without?: readonly string[];
  /** The sub-section shown, when the place itself leads to one; `onTab` then tells the person's own choice. */
  readonly tab?: string | undefined;
  readonly onTab?: (subsection: string) => void;
}

/** The fields of one section over the whole width, a tab per sub-section: only one is mounted at a time. */
export function SectionFields({ section, first, without = [], tab, onTab }: SectionFieldsProps) {
  const plan = useDossier((state) => state.plan);
  const dossier = useDeferredValue(useDossier((state) => state.dossier));
  const slots = useMemo(
    () => visibleSlots(plan, dossier).filter((slot) => slot.section.id === section && !slot.item),
    [plan, dossier, section],
  );
  const shown = slots.filter(({ field }) => !without.includes(field.id));
  const subsections = [...new Map(shown.map(({ subsection }) => [subsection.id, subsection])).values()];
  const initial = subsections.find(({ id }) => id === first) ?? subsections[0];
  if (!initial) return null;
  return (
    <Tabs
      keepMounted={false}
      {...(onTab
        ? { value: tab ?? initial.id, onChange: (id) => id && onTab(id) }
        : { defaultValue: initial.id })}
    >
      <Tabs.List>
        {subsections.map(({ id, title }) => (
          <Tabs.Tab key={id} value={id}>
            {title}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {subsections.map(({ id, intro }) => (
        <Tabs.Panel key={id} value={id} className={classes.panel}>
          {intro && <p className={classes.intro}>{intro}</p>}
          {shown.filter(inSubsection(id)).map(({ key }) => (
            <FieldEditor key={key} fieldKey={key} />
          ))}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

function inSubsection(id: string): (slot: Slot) => boolean {
  return ({ subsection }) => subsection.id === id;
}
