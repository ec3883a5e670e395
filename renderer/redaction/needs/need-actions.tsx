import { Button, CloseButton, Menu } from '@mantine/core';
import { IconAlertTriangle, IconLink, IconPlus } from '@tabler/icons-react';
import { indexPlan } from '../../../app/plan/index.ts';
import { routeHash, useDossier, useDossierStore } from '../../state/index.ts';
import { useCollectionActions } from '../page/collection-actions.tsx';
import type { NeedCardProps } from './need-card.tsx';
import classes from './needs.module.css';

/** The actions that answer a need, the way to link others, and what the checks say about it. */
export function NeedActions({ row, index, answers, fiches, findings, onLink }: NeedCardProps) {
  const store = useDossierStore();
  const subsection = useDossier((state) => indexPlan(state.plan).collections.get('fichesAction'));
  const dossier = useDossier((state) => state.dossier.id);
  const others = fiches.filter((fiche) => !answers.includes(fiche));
  // Those of the same mission come first: they are the likely ones.
  const sorted = [...others].sort((a, b) => Number(serves(b.axes)) - Number(serves(a.axes)));
  function serves(axes: readonly string[]): boolean {
    return typeof row.mission === 'string' && axes.includes(row.mission);
  }
  return (
    <>
      <div className={classes.links}>
        {answers.map(({ item, title }) => (
          <span key={item.id} className={classes.link}>
            <a
              href={routeHash({
                place: 'redaction',
                dossier,
                subsection: `${subsection?.id ?? ''}/${item.id}`,
              })}
            >
              {title}
            </a>
            <CloseButton
              size={24}
              iconSize={14}
              aria-label={`Retirer le lien avec « ${title} »`}
              onClick={() => onLink(item.id, false)}
            />
          </span>
        ))}
        <Menu position="bottom-start" width="min(28rem, 90vw)" returnFocus>
          <Menu.Target>
            <Button
              variant={answers.length ? 'subtle' : 'light'}
              size="compact-sm"
              mih="2rem"
              leftSection={<IconLink size={16} aria-hidden />}
            >
              Relier à une action<span className="visually-hidden">, besoin {index + 1}</span>
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {/* biome-ignore lint/a11y/useSemanticElements: a group of menu items, not of form fields */}
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
            <div className={classes.menu} role="group" aria-label="Fiches action" tabIndex={0}>
              {sorted.map(({ item, title }) => (
                <Menu.Item key={item.id} onClick={() => onLink(item.id, true)}>
                  {title}
                </Menu.Item>
              ))}
            </div>
            {!others.length && <Menu.Label>Aucune autre fiche action.</Menu.Label>}
            {subsection && <NewAction subsection={subsection} />}
          </Menu.Dropdown>
        </Menu>
      </div>
      {findings.map(({ id, message, fix }) => (
        <p key={id} className={classes.finding}>
          <IconAlertTriangle size={16} aria-hidden />
          <span>{message}</span>
          {fix && (
            <Button
              variant="light"
              size="compact-sm"
              mih="2rem"
              onClick={() => store.getState().change(fix.changes)}
            >
              {fix.label}
            </Button>
          )}
        </p>
      ))}
    </>
  );
}

function NewAction({ subsection }: { subsection: Parameters<typeof useCollectionActions>[0] }) {
  const { add } = useCollectionActions(subsection);
  return (
    <>
      <Menu.Divider />
      <Menu.Item leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
        Écrire une nouvelle fiche action
      </Menu.Item>
    </>
  );
}
