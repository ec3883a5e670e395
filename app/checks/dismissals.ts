import type { Change, Dossier } from '../dossier/index.ts';
import type { Finding } from './finding.ts';
import { RULES } from './rules/index.ts';

/** A finding the team set aside, and why. */
export interface DismissedFinding {
  readonly finding: Finding;
  readonly reason: string;
}

/**
 * True when a finding may be set aside with a written reason. What blocks the deposit, what protects people and what
 * is simply missing may not: a missing answer is set aside in its own field, with a reason the ARS reads.
 */
export function canDismiss({ id, level }: Pick<Finding, 'id' | 'level'>): boolean {
  if (level === 'bloquant') return false;
  return RULES.some((rule) => rule.silenceable !== false && id.startsWith(`${rule.id}:`));
}

/** Why a finding is set aside; undefined when it stands, or when what it says has changed since. */
export function dismissalReason(dossier: Dossier, finding: Finding): string | undefined {
  const dismissal = dossier.dismissals?.[finding.id];
  return dismissal?.message === finding.message && canDismiss(finding) ? dismissal.reason : undefined;
}

/** The change that sets a finding aside, or brings it back when there is no reason any more. */
export function dismissalChange({ id, message }: Finding, reason: string | null): Change {
  const words = reason?.trim();
  return { type: 'setDismissal', finding: id, value: words ? { message, reason: words } : null };
}
