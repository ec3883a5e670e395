/** How much a finding matters: words at risk, something to tidy, or something good to know. */
export type Gravity = 'problem' | 'tidy' | 'info';

export interface Finding {
  readonly gravity: Gravity;
  /** Path of what it is about. */
  readonly where: string;
  /** In French. */
  readonly message: string;
  /** What a repair would do, in French; absent when only a person can decide. */
  readonly repair?: string;
  /** Whether that was done; absent when no repair was asked for. */
  readonly repaired?: boolean;
}

/** A finding, and how to put it right. */
export interface Diagnosis extends Omit<Finding, 'repaired'> {
  readonly act?: () => Promise<void>;
}
