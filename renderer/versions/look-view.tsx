import { Button } from '@mantine/core';
import { IconArrowBackUp, IconArrowLeft, IconGitCompare } from '@tabler/icons-react';
import { useMemo } from 'react';
import { dossierProgress } from '../../app/checks/index.ts';
import { populationTotale, rowsOf } from '../../app/computed/index.ts';
import { buildDocument } from '../../app/document/index.ts';
import type { Dossier } from '../../app/dossier/index.ts';
import { renderHtml } from '../../app/html/index.ts';
import type { VersionHead } from '../../app/versions/index.ts';
import { ErrorNotice, Loading } from '../components/index.ts';
import { PlacePage, SideCard } from '../places/layout/index.ts';
import { useDossier } from '../state/index.ts';
import classes from './look-view.module.css';
import { useOpened } from './use-opened.ts';
import { momentWords, versionTitle } from './words.ts';

export interface LookViewProps {
  readonly head: VersionHead;
  readonly onBack: () => void;
  readonly onCompare: () => void;
  readonly onRestore: () => void;
}

/** A version to read: nothing can be written in it. */
export function LookView({ head, onBack, onCompare, onRestore }: LookViewProps) {
  const opened = useOpened(useMemo(() => ({ kind: 'version', version: head.id }), [head.id]));
  return (
    <PlacePage
      title={versionTitle(head)}
      lead="En lecture seule. Les images ne sont pas montrées ici ; elles sont gardées avec les versions nommées."
      actions={
        <>
          <Button variant="default" leftSection={<IconArrowLeft size={18} aria-hidden />} onClick={onBack}>
            Toutes les versions
          </Button>
          <Button
            variant="default"
            leftSection={<IconGitCompare size={18} aria-hidden />}
            onClick={onCompare}
          >
            Comparer avec maintenant
          </Button>
          <Button leftSection={<IconArrowBackUp size={18} aria-hidden />} onClick={onRestore}>
            Revenir à cette version…
          </Button>
        </>
      }
      after={{
        label: 'Ce que l’on sait de cette version',
        content: opened.kind === 'ready' ? <Facts head={head} dossier={opened.dossier} /> : null,
      }}
    >
      {opened.kind === 'loading' && <Loading label="Ouverture de la version…" />}
      {opened.kind === 'failed' && <ErrorNotice error={opened.error} />}
      {opened.kind === 'ready' && <Reading dossier={opened.dossier} />}
    </PlacePage>
  );
}

function Facts({ head, dossier }: { head: VersionHead; dossier: Dossier }) {
  const plan = useDossier((state) => state.plan);
  const { answered, required } = useMemo(() => dossierProgress(plan, dossier), [plan, dossier]);
  const population = populationTotale(dossier);
  return (
    <>
      <SideCard title="Gardée">
        <p>
          {head.kind === 'named' ? 'Par l’équipe' : 'Par Préfigure'}, le {momentWords(head.createdAt)}.
        </p>
        {head.note && <p className={classes.note}>{head.note}</p>}
      </SideCard>
      <SideCard title="Ce qu’elle contient">
        <p>
          {answered} réponses requises sur {required}
          <br />
          {rowsOf(dossier, 'territoire.communes').length} communes
          {population.kind === 'figure' && (
            <>
              <br />
              {population.text}
            </>
          )}
          <br />
          {rowsOf(dossier, 'acteurs.membres').length} membres, {dossier.collections.fichesAction?.length ?? 0}{' '}
          fiches action
        </p>
        <p>Dernier changement : {momentWords(dossier.modifiedAt)}.</p>
      </SideCard>
    </>
  );
}

function Reading({ dossier }: { dossier: Dossier }) {
  const plan = useDossier((state) => state.plan);
  const html = useMemo(
    () => renderHtml(buildDocument({ plan, dossier, document: 'projet', deposit: false })),
    [plan, dossier],
  );
  return <iframe className={classes.page} title="Le projet de santé à cette date" sandbox="" srcDoc={html} />;
}
