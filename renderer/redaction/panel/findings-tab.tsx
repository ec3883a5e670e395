import { IconCircleCheck } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { Finding, FindingLevel } from '../../../app/checks/index.ts';
import { parseFieldKey } from '../../../app/dossier/index.ts';
import { indexPlan } from '../../../app/plan/index.ts';
import { Pill, type Tone } from '../../components/index.ts';
import { useDossier } from '../../state/index.ts';
import { useInsights } from '../model/insights.tsx';
import { parsePageId } from '../model/page-address.ts';
import classes from './right-panel.module.css';

const LEVELS: Readonly<Record<FindingLevel, { label: string; tone: Tone }>> = {
  bloquant: { label: 'Bloquant', tone: 'red' },
  a_corriger: { label: 'À corriger', tone: 'amber' },
  conseil: { label: 'Conseil', tone: 'neutral' },
};

/** What is missing or inconsistent on one page. */
export function usePageFindings(page: string): readonly Finding[] {
  const { findings } = useInsights();
  const regional = useDossier((state) => state.regional);
  return useMemo(() => {
    const { subsection, item } = parsePageId(page);
    return findings.filter((finding) => {
      const at = parseFieldKey(finding.field);
      const place = indexPlan(regional).place(at.field);
      return place?.subsection.id === subsection && (item === undefined || at.item?.id === item);
    });
  }, [findings, regional, page]);
}

interface FindingsTabProps {
  readonly findings: readonly Finding[];
  readonly onReveal: (key: string) => void;
}

/** The findings of the page; each leads to its field. */
export function FindingsTab({ findings, onReveal }: FindingsTabProps) {
  if (!findings.length)
    return (
      <p className={classes.evidence}>
        <IconCircleCheck size={18} aria-hidden /> Rien ne manque et rien ne se contredit sur cette page.
      </p>
    );
  return (
    <ul className={classes.findings}>
      {findings.map(({ id, level, message, reason, field }) => (
        <li key={id}>
          <button type="button" className={classes.finding} onClick={() => onReveal(field)}>
            <Pill tone={LEVELS[level].tone}>{LEVELS[level].label}</Pill>
            {message}
            {reason && <small>{reason}</small>}
          </button>
        </li>
      ))}
    </ul>
  );
}
