import { Button, Modal } from '@mantine/core';
import { useMemo } from 'react';
import { LINK_KINDS, type LinkKind, linkChanges, linksOfFiche } from '../../app/links/index.ts';
import { announce } from '../components/index.ts';
import { useDossier, useDossierStore } from '../state/index.ts';
import { LinkPicker } from './link-picker.tsx';
import { LINK_WORDS } from './link-words.ts';
import classes from './links.module.css';

interface LinksDialogProps {
  /** Id of the fiche action. */
  readonly fiche: string;
  readonly title: string;
  readonly onClose: () => void;
}

/** Links a fiche action to needs, members, indicators and budget lines, each by its real name; saved at once. */
export function LinksDialog({ fiche, title, onClose }: LinksDialogProps) {
  const store = useDossierStore();
  const plan = useDossier((state) => state.plan);
  const dossier = useDossier((state) => state.dossier);
  const links = useMemo(() => linksOfFiche(plan, dossier, fiche), [plan, dossier, fiche]);
  const toggle = (kind: LinkKind, id: string, on: boolean) => {
    const state = store.getState();
    const changes = linkChanges(plan, state.dossier, fiche, { kind, id, on });
    if (!changes.length) return;
    state.change(changes);
    announce(on ? `Relié : ${LINK_WORDS[kind].one}.` : `Lien retiré : ${LINK_WORDS[kind].one}.`);
  };
  if (!links) return null;
  return (
    <Modal opened onClose={onClose} size="46rem" title={`Relier « ${title} »`}>
      <p className={classes.intro}>
        Un constat, un besoin, une action, un indicateur, un budget : c’est le fil rouge que l’instructeur
        suit. Chaque lien est enregistré aussitôt et s’imprime dans Word.
      </p>
      <div className={classes.pickers}>
        {LINK_KINDS.map((kind) => (
          <LinkPicker
            key={kind}
            kind={kind}
            links={links[kind]}
            onToggle={(id, on) => toggle(kind, id, on)}
          />
        ))}
      </div>
      <div className={classes.actions}>
        <Button onClick={onClose}>Terminé</Button>
      </div>
    </Modal>
  );
}
