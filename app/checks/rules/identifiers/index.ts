import type { Rule } from '../../rule.ts';
import { inseeCode } from './insee.ts';
import { memberStructureNumbers } from './member-structures.ts';
import { rpps } from './rpps.ts';
import { finess, localLawRna, structureNumbers } from './structure.ts';

/** Official numbers: they warn, never block. */
export const identifierRules: readonly Rule[] = [
  rpps,
  finess,
  structureNumbers,
  memberStructureNumbers,
  localLawRna,
  inseeCode,
];
