import { Button } from '@mantine/core';
import { IconArrowRight, IconEye } from '@tabler/icons-react';
import { useMemo } from 'react';
import { documentsOfField, indexPlan } from '../../../app/plan/index.ts';
import { routeHash, useDossier } from '../../state/index.ts';
import { useInsights } from '../model/insights.tsx';
import { pageRoute } from '../model/page-address.ts';
import { documentProgress } from '../start/document-progress.ts';
import classes from './document-end.module.css';

/** At the last page of a section written for one document alone: what that document still asks for, elsewhere too. */
export function DocumentEnd({ subsection }: { subsection: string }) {
  const plan = useDossier((state) => state.regional);
  const { dossier } = useInsights();
  const documents = useMemo(() => documentProgress(plan, dossier), [plan, dossier]);
  const section = indexPlan(plan).subsection(subsection)?.section;
  const [first] = section?.subsections[0]?.fields ?? [];
  if (section?.subsections.at(-1)?.id !== subsection || !first) return null;
  const [document, another] = documentsOfField(plan, first.id);
  const progress = !another && documents.find(({ id }) => id === document?.id);
  if (!progress || section.documents.length !== 1) return null;
  const { label, count, goal } = progress;
  const missing = count.required - count.answered;
  const elsewhere = indexPlan(plan).subsection(goal.subsection);
  return (
    <section className={classes.end} aria-label={label}>
      <p>
        <strong>{label}</strong> : {count.answered} / {count.required} réponses requises.{' '}
        {missing > 0
          ? `Il en reste ${missing}, la prochaine dans « ${elsewhere?.subsection.title ?? ''} ».`
          : 'Tout est là : relisez, puis exportez.'}
      </p>
      <div className={classes.ways}>
        <Button
          component="a"
          variant="default"
          href={routeHash({ place: 'apercu', dossier: dossier.id, field: first.id })}
          leftSection={<IconEye size={18} aria-hidden />}
        >
          Relire et exporter
        </Button>
        {missing > 0 && (
          <Button
            component="a"
            variant="light"
            href={routeHash(pageRoute(dossier.id, goal))}
            rightSection={<IconArrowRight size={18} aria-hidden />}
          >
            Ce qui manque
          </Button>
        )}
      </div>
    </section>
  );
}
