import { Button } from '@mantine/core';
import { IconArrowLeft, IconFileTypeDocx } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { Compared } from '../../app/contract.ts';
import { compareDossiers } from '../../app/diff/index.ts';
import type { VersionHead } from '../../app/versions/index.ts';
import { ErrorNotice, Loading } from '../components/index.ts';
import { PlacePage, SideCard } from '../places/layout/index.ts';
import { useDossier } from '../state/index.ts';
import { ChangeFilters, type Filters, keptBy, NO_FILTER } from './change-filters.tsx';
import { ChangeSections } from './change-sections.tsx';
import classes from './compare-view.module.css';
import { SidePicker } from './side-picker.tsx';
import { useComparisonFile } from './use-comparison-file.ts';
import { useOpened } from './use-opened.ts';
import type { RestoreActions } from './use-restore.ts';
import { countWords } from './words.ts';

export interface CompareViewProps {
  readonly versions: readonly VersionHead[];
  readonly start: { readonly before: Compared; readonly after: Compared };
  readonly restore: RestoreActions;
  readonly onBack: () => void;
}

/** What changed between two states of the dossier, section by section. */
export function CompareView({ versions, start, restore, onBack }: CompareViewProps) {
  const plan = useDossier((state) => state.plan);
  const [before, setBefore] = useState(start.before);
  const [after, setAfter] = useState(start.after);
  const [filters, setFilters] = useState<Filters>(NO_FILTER);
  const old = useOpened(before);
  const now = useOpened(after);
  const comparison = useMemo(() => {
    if (old.kind !== 'ready' || now.kind !== 'ready') return undefined;
    if (old.dossier.plan.id !== now.dossier.plan.id) return undefined;
    return compareDossiers(plan, old.dossier, now.dossier);
  }, [plan, old, now]);
  const exporting = useComparisonFile(before, after);
  const shown = comparison?.changes.filter(keptBy(filters)) ?? [];
  const failed = [old, now].find(({ kind }) => kind === 'failed');
  const restorable = after.kind === 'present' && old.kind === 'ready';
  const origin = restorable
    ? { dossier: old.dossier, ...(before.kind === 'version' ? { version: before.version } : {}) }
    : undefined;
  return (
    <PlacePage
      title="Comparer deux versions"
      lead="Les mots retirés sont barrés, les mots ajoutés sont soulignés."
      actions={
        <>
          <Button variant="default" leftSection={<IconArrowLeft size={18} aria-hidden />} onClick={onBack}>
            Toutes les versions
          </Button>
          <Button
            leftSection={<IconFileTypeDocx size={18} aria-hidden />}
            disabled={!comparison || comparison.same}
            loading={exporting.busy}
            onClick={exporting.run}
          >
            Exporter en Word
          </Button>
        </>
      }
      after={{
        label: 'Ce qui change dans les chiffres',
        content: <Figures totals={comparison?.totals ?? []} />,
      }}
    >
      <div className={classes.sides}>
        <SidePicker label="De" versions={versions} value={before} onChange={setBefore} />
        <SidePicker label="À" versions={versions} value={after} onChange={setAfter} />
      </div>
      {failed?.kind === 'failed' && <ErrorNotice error={failed.error} />}
      {!comparison && !failed && <Loading label="Comparaison…" />}
      {comparison?.same && (
        <p className={classes.same} role="status">
          Aucune différence : ces deux versions disent la même chose.
        </p>
      )}
      {comparison && !comparison.same && (
        <>
          <p className={classes.count} role="status">
            {shown.length === comparison.changes.length
              ? countWords(shown)
              : `${countWords(shown)}, sur ${comparison.changes.length}`}
          </p>
          <ChangeFilters changes={comparison.changes} filters={filters} onFilters={setFilters} />
          <ChangeSections
            changes={shown}
            {...(origin ? { onRestore: (scope, what) => void restore.part(origin, scope, what) } : {})}
          />
        </>
      )}
    </PlacePage>
  );
}

function Figures({ totals }: { totals: NonNullable<ReturnType<typeof compareDossiers>>['totals'] }) {
  return (
    <SideCard title="Ce qui change dans les chiffres">
      {totals.length === 0 && <p>Aucun total ne change.</p>}
      <dl className={classes.figures}>
        {totals.map(({ field, label, before, after }) => (
          <div key={`${field} ${label}`}>
            <dt>{label}</dt>
            <dd>
              <del>{before || '–'}</del> <span aria-hidden>→</span> <ins>{after || '–'}</ins>
            </dd>
          </div>
        ))}
      </dl>
    </SideCard>
  );
}
