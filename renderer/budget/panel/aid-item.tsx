import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { type AidLine, aidAmount } from '../../../app/finance/index.ts';
import { EvidencePill } from '../../finance/index.ts';
import classes from './aids.module.css';

interface AidItemProps {
  readonly aid: AidLine;
  /** Where the amount comes from, in words. */
  readonly source: string;
  readonly busy: boolean;
  readonly onTake: () => void;
  readonly onCorrect: () => void;
  /** Undefined for an aid shipped with the program: there is nothing of hers to take away. */
  readonly onForget: (() => void) | undefined;
}

/** One aid: what it is, how much, when, how sure that is, and what can be done with it. */
export function AidItem({ aid, source, busy, onTake, onCorrect, onForget }: AidItemProps) {
  const { label, kind, schedule, evidence, own = false, note } = aid;
  return (
    <li>
      <div className={classes.head}>
        <span>{label}</span>
        <strong>{aidAmount(aid)}</strong>
      </div>
      <p className={classes.small}>
        {kind}, {schedule}{' '}
        <EvidencePill evidence={evidence} own={own} source={source} note={note} of={label} />
      </p>
      <div className={classes.gestures}>
        <Gesture name={`Inscrire dans les produits : ${label}`} onClick={onTake}>
          Inscrire dans les produits
        </Gesture>
        <Gesture name={`Corriger le montant : ${label}`} disabled={busy} onClick={onCorrect}>
          Corriger
        </Gesture>
        {onForget && (
          <Gesture name={`Retirer de vos aides : ${label}`} disabled={busy} onClick={onForget}>
            Retirer
          </Gesture>
        )}
      </div>
    </li>
  );
}

interface GestureProps {
  readonly name: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function Gesture({ name, disabled = false, onClick, children }: GestureProps) {
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      mih={32}
      disabled={disabled}
      aria-label={name}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}
