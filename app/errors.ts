import * as z from 'zod/mini';

/** What went wrong, as a stable word for callers; the message is for people. */
export const errorCodeSchema = z.enum([
  'unreadable',
  'newerVersion',
  'invalid',
  'unknownField',
  'wrongType',
  'notFound',
  'conflict',
  'changedOnDisk',
  'locked',
  'storage',
  'refused',
  'cancelled',
  'usage',
  /** A protected file, and no passphrase or the wrong one. */
  'passphrase',
]);
export type ErrorCode = z.infer<typeof errorCodeSchema>;

/** An expected failure: a French message a person can act on, a code, and what to do next if known. */
export class PrefigureError extends Error {
  readonly code: ErrorCode;
  readonly wayOut: string | undefined;

  constructor(code: ErrorCode, message: string, wayOut?: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'PrefigureError';
    this.code = code;
    this.wayOut = wayOut;
  }
}

/** Any thrown value as a message for people; unexpected ones keep their own words. */
export function errorMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Fails at compile time when a union gains a member that a switch forgot. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value ${JSON.stringify(value)}`);
}
