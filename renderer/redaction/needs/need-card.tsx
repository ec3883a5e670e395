import { NativeSelect, Textarea } from '@mantine/core';
import { IconGripVertical } from '@tabler/icons-react';
import type { HTMLAttributes, KeyboardEvent } from 'react';
import type { Fiche, Finding } from '../../../app/checks/index.ts';
import type { Row } from '../../../app/dossier/index.ts';
import { type Column, listOptions, type Plan } from '../../../app/plan/index.ts';
import { OrderMenu, type Reordering } from '../../components/index.ts';
import type { TableActions } from '../table/use-table-rows.ts';
import { NeedActions } from './need-actions.tsx';
import classes from './needs.module.css';

export interface NeedCardProps {
  readonly plan: Plan;
  readonly columns: readonly Column[];
  readonly row: Row;
  readonly index: number;
  readonly total: number;
  readonly describedBy: string | undefined;
  readonly actions: TableActions;
  /** Fiches action that answer this need. */
  readonly answers: readonly Fiche[];
  readonly fiches: readonly Fiche[];
  /** What is wrong with this need. */
  readonly findings: readonly Finding[];
  readonly moving: Reordering | undefined;
  readonly grip: HTMLAttributes<HTMLElement>;
  readonly onMove: (rank: number) => void;
  readonly onLink: (fiche: string, on: boolean) => void;
}

/** One need: its words, the figure that proves it, its priority and mission, the actions that answer it. */
export function NeedCard(props: NeedCardProps) {
  const { plan, columns, row, index, total, actions, moving, grip, onMove } = props;
  const dragged = moving?.id === row.id;
  const column = (id: string) => columns.find((each) => each.id === id);
  const text = (id: string) => (typeof row[id] === 'string' ? row[id] : '');
  const name = `besoin ${index + 1} sur ${total}`;
  const words = (id: string, label: string, placeholder: string, className?: string) => {
    const own = column(id);
    return (
      own && (
        <Textarea
          className={className ?? ''}
          variant="unstyled"
          autosize
          minRows={1}
          spellCheck
          lang="fr"
          aria-label={`${label}, ${name}`}
          aria-describedby={props.describedBy}
          placeholder={placeholder}
          value={text(id)}
          onChange={(event) => actions.type(row.id, own, event.currentTarget.value)}
        />
      )
    );
  };
  const choice = (id: string, label: string) => {
    const own = column(id);
    return (
      own && (
        <NativeSelect
          size="xs"
          aria-label={`${own.label}, ${name}`}
          data={[
            { value: '', label },
            ...listOptions(plan, own.list).map((option) => ({ value: option.id, label: option.label })),
          ]}
          value={text(id)}
          onChange={(event) => actions.setCell(row.id, id, event.currentTarget.value || null)}
        />
      )
    );
  };
  const onKey = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onMove(index + (event.key === 'ArrowUp' ? -1 : 1));
  };
  return (
    <li
      className={classes.card}
      data-card={row.id}
      data-dragged={dragged || undefined}
      data-landing={(moving && !dragged && moving.before === row.id) || undefined}
      style={dragged ? { transform: `translate(${moving.dx}px, ${moving.dy}px)` } : undefined}
      onKeyDown={onKey}
    >
      <span className={classes.grip} title="Glisser pour changer l’ordre" aria-hidden {...grip}>
        <IconGripVertical size={16} />
        {index + 1}
      </span>
      <div className={classes.body}>
        {words('besoin', 'Besoin identifié', 'Un besoin des habitants ou des soignants', classes.need)}
        {words(
          'constat',
          'Constat chiffré à l’appui',
          'Le chiffre du diagnostic qui le prouve',
          classes.fact,
        )}
        <div className={classes.choices}>
          {choice('priorite', 'Priorité…')}
          {choice('mission', 'Mission…')}
        </div>
        <NeedActions {...props} />
      </div>
      <OrderMenu
        label={`Déplacer, dupliquer ou supprimer : ${name}`}
        index={index}
        total={total}
        shortcuts
        onMove={onMove}
        onDuplicate={() => actions.duplicate(row.id)}
        onRemove={() => actions.remove(row.id)}
      />
    </li>
  );
}
