import { IconAlertTriangle, IconBook2 } from '@tabler/icons-react';
import { parseFieldKey, richTextFromMarkdown } from '../../../app/dossier/index.ts';
import { type Evidence, type FieldDef, indexPlan, type Section } from '../../../app/plan/index.ts';
import { frenchSpacing } from '../../../app/text/index.ts';
import { ErrorNotice } from '../../components/index.ts';
import { Explained } from '../../glossary/index.ts';
import { useDossier } from '../../state/index.ts';
import { parsePageId } from '../model/page-address.ts';
import { ReadOnlyRichText } from '../rich-text/read-only-rich-text.tsx';
import classes from './right-panel.module.css';
import { useGuidance } from './use-guidance.ts';

interface GuideTabProps {
  readonly fieldKey: string | undefined;
  readonly page: string;
}

/** Why a question is asked, how to answer it, an example, and what it rests on. */
export function GuideTab({ fieldKey, page }: GuideTabProps) {
  const regional = useDossier((state) => state.regional);
  const field = fieldKey && indexPlan(regional).place(parseFieldKey(fieldKey).field)?.field;
  const section = indexPlan(regional).subsection(parsePageId(page).subsection)?.section;
  if (!field) return <p className={classes.none}>Choisissez une question pour lire son guide.</p>;
  return (
    <>
      <p className={classes.about}>
        <strong>{field.label}</strong>
        {section && <SectionLine section={section} />}
      </p>
      <GuideText field={field} />
      <Sources field={field} />
    </>
  );
}

function SectionLine({ section }: { section: Section }) {
  if (section.usualLength === '—') return null;
  return <>Longueur d’usage du chapitre : {section.usualLength}</>;
}

function GuideText({ field }: { field: FieldDef }) {
  const { guidance, error, retry } = useGuidance(field.id);
  if (error !== undefined) return <ErrorNotice error={error} onRetry={retry} />;
  if (guidance === null) return <p className={classes.none}>Cette question n’a pas encore de guide.</p>;
  if (guidance === undefined) return null;
  return (
    <>
      {guidance.sections.map(({ title, markdown }) => (
        <section key={title} className={classes.part}>
          <h2>{title}</h2>
          <ReadOnlyRichText value={richTextFromMarkdown(frenchSpacing(markdown))} renderText={explained} />
        </section>
      ))}
    </>
  );
}

function explained(text: string) {
  return <Explained text={text} />;
}

const EVIDENCE: Readonly<Record<Evidence, string>> = {
  read: 'Lu dans les sources ci-dessous.',
  seed: 'Donné par les documents fondateurs du projet.',
  derived: 'Déduit des sources ci-dessous.',
  reconstructed: 'Reconstruit : à confirmer auprès de votre ARS.',
};

function Sources({ field }: { field: FieldDef }) {
  const sources = useDossier((state) => state.plan.sources);
  const weak = field.evidence === 'reconstructed';
  return (
    <section className={classes.sources}>
      <h2>D’où cela vient</h2>
      <p className={classes.evidence} data-weak={weak || undefined}>
        {weak ? <IconAlertTriangle size={16} aria-hidden /> : <IconBook2 size={16} aria-hidden />}
        {EVIDENCE[field.evidence]}
      </p>
      <ul>
        {field.sources.map((id) => {
          const source = sources[id];
          if (!source) return null;
          return (
            <li key={id}>
              {source.url.startsWith('https://') ? (
                <a href={source.url} target="_blank" rel="noreferrer">
                  {source.title}
                </a>
              ) : (
                source.title
              )}{' '}
              ({source.nature} ; lu : {source.read})
            </li>
          );
        })}
      </ul>
    </section>
  );
}
