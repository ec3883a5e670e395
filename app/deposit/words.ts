import type { DepositPiece, DepositStatus } from './model.ts';

/** The state of a piece, for readers. */
export const STATUS_WORDS: Readonly<Record<DepositStatus, string>> = {
  joint: 'Joint',
  manquant: 'Manquant',
  sansObjet: 'Sans objet',
};

/** Who asks for a piece. */
export const ASKED_BY: Readonly<Record<DepositPiece['requiredBy'], string>> = {
  loi: 'La loi',
  convention: 'L’accord conventionnel (ACI)',
  region: 'L’ARS',
  usage: 'L’usage',
};
