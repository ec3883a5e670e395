import { Button } from '@mantine/core';
import { IconAlertTriangle, IconPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { linkChanges } from '../../../app/links/index.ts';
import { announce, useReorder } from '../../components/index.ts';
import { LinksDialog, useNeedLinks } from '../../links/index.ts';
import { useDossier, useDossierStore } from '../../state/index.ts';
import type { EditorProps } from '../model/editor-props.ts';
import { useInsights } from '../model/insights.tsx';
import { useTableRows } from '../table/use-table-rows.ts';
import { NeedCard } from './need-card.tsx';
import classes from './needs.module.css';

/** The needs, the most important first; each says which actions answer it, and what is missing in the thread. */
export function NeedsBoard({ field, fieldKey, labelledBy, describedBy }: EditorProps) {
  const store = useDossierStore();
  const plan = useDossier((state) => state.plan);
  const { rows, actions } = useTableRows(field, fieldKey);
  const { byNeed, orphans, fiches } = useNeedLinks();
  const { findings } = useInsights();
  const list = useRef<HTMLOListElement>(null);
  const [wanted, setWanted] = useState<string>();
  const [linking, setLinking] = useState<{ readonly id: string; readonly title: string }>();
  useEffect(() => {
    const card = wanted && list.current?.querySelector<HTMLElement>(`[data-card="${wanted}"] textarea`);
    if (!card) return;
    card.focus();
    setWanted(undefined);
  });
  const moveTo = (id: string, rank: number) => {
    const from = rows.findIndex((row) => row.id === id);
    const to = Math.max(0, Math.min(rows.length - 1, rank));
    if (from < 0 || from === to) return;
    actions.move(id, to - from);
    announce(`Besoin déplacé : place ${to + 1} sur ${rows.length}.`);
  };
  const { moving, gripOf } = useReorder(list, moveTo);
  const link = (need: string, fiche: string, on: boolean) => {
    const state = store.getState();
    const changes = linkChanges(plan, state.dossier, fiche, { kind: 'needs', id: need, on });
    if (changes.length) state.change(changes);
  };
  return (
    <>
      <ol ref={list} className={classes.list} aria-labelledby={labelledBy}>
        {rows.map((row, index) => (
          <NeedCard
            key={row.id}
            plan={plan}
            columns={field.columns ?? []}
            row={row}
            index={index}
            total={rows.length}
            describedBy={describedBy}
            actions={actions}
            answers={byNeed.get(row.id)?.fiches ?? []}
            fiches={fiches}
            findings={findings.filter(
              ({ id, field: at }) => at === fieldKey && id.split(':').includes(row.id),
            )}
            moving={moving}
            grip={gripOf(row.id)}
            onMove={(rank) => {
              moveTo(row.id, rank);
              setWanted(row.id);
            }}
            onLink={(fiche, on) => link(row.id, fiche, on)}
          />
        ))}
      </ol>
      <Button
        variant="subtle"
        size="compact-sm"
        mih="2rem"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => setWanted(actions.insert(rows.length))}
      >
        Ajouter un besoin
      </Button>
      {orphans.length > 0 && (
        <section className={classes.orphans} aria-label="Actions sans besoin">
          <h3>
            <IconAlertTriangle size={17} aria-hidden />
            {orphans.length > 1
              ? `${orphans.length} actions ne répondent à aucun besoin`
              : 'Une action ne répond à aucun besoin'}
          </h3>
          <ul>
            {orphans.map(({ item, title }) => (
              <li key={item.id}>
                <span>{title}</span>
                <Button
                  variant="light"
                  size="compact-sm"
                  mih="2rem"
                  onClick={() => setLinking({ id: item.id, title })}
                >
                  Relier à un besoin<span className="visually-hidden"> : {title}</span>
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {linking && (
        <LinksDialog fiche={linking.id} title={linking.title} onClose={() => setLinking(undefined)} />
      )}
    </>
  );
}
