import { Button } from '@mantine/core';
import { IconAlertTriangle, IconLink } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { LINK_KINDS, linksOfFiche } from '../../app/links/index.ts';
import { useDossier } from '../state/index.ts';
import { LINK_WORDS, linked } from './link-words.ts';
import classes from './links.module.css';
import { LinksDialog } from './links-dialog.tsx';

/** Names shown before « et 3 autres ». */
const SHOWN = 3;

/** What a fiche action is linked to, at the head of its page, and the way to link it. */
export function FicheThread({ fiche, title }: { fiche: string; title: string }) {
  const plan = useDossier((state) => state.plan);
  const dossier = useDeferredValue(useDossier((state) => state.dossier));
  const links = useMemo(() => linksOfFiche(plan, dossier, fiche), [plan, dossier, fiche]);
  const [open, setOpen] = useState(false);
  if (!links) return null;
  const alone = links.needs.length > 0 && linked(links.needs).length === 0;
  return (
    <section className={classes.thread} aria-label="Fil rouge de cette fiche">
      <div className={classes.threadHead}>
        <h2 className={classes.threadTitle}>Fil rouge</h2>
        <Button
          variant={alone ? 'filled' : 'light'}
          size="compact-md"
          mih="2rem"
          leftSection={<IconLink size={16} aria-hidden />}
          onClick={() => setOpen(true)}
        >
          {alone ? 'Relier à un besoin' : 'Relier…'}
        </Button>
      </div>
      {alone && (
        <p className={classes.alone}>
          <IconAlertTriangle size={16} aria-hidden /> Cette action ne répond à aucun besoin priorisé.
        </p>
      )}
      <dl className={classes.facts}>
        {LINK_KINDS.map((kind) => (
          <div key={kind}>
            <dt>{LINK_WORDS[kind].title}</dt>
            <dd>{namesOf(linked(links[kind]).map(({ label }) => label))}</dd>
          </div>
        ))}
      </dl>
      {open && <LinksDialog fiche={fiche} title={title} onClose={() => setOpen(false)} />}
    </section>
  );
}

function namesOf(names: readonly string[]): string {
  if (!names.length) return '—';
  const others = names.length - SHOWN;
  const shown = names.slice(0, others > 1 ? SHOWN : SHOWN + 1).join(' · ');
  return others > 1 ? `${shown} · et ${others} autres` : shown;
}
