import {
  type Block,
  buildDocument,
  type ChartBlock,
  type DocumentModel,
  modelText,
  type TableBlock,
} from '../../app/document/index.ts';
import { type Dossier, newDossier } from '../../app/dossier/index.ts';
import { cptsPlan } from './plan.ts';
import { readTestPicture } from './random-dossier.ts';

const plan = cptsPlan();

/** A dossier with these answers and nothing else. */
export function dossierWith(answers: Dossier['answers'], more: Partial<Dossier> = {}): Dossier {
  const base = newDossier(plan, { name: 'CPTS d’essai', makeId: () => 'dossier-essai' });
  return { ...base, ...more, answers: { ...base.answers, ...answers } };
}

/** The project of a dossier, as deposited unless told otherwise. */
export function projectOf(dossier: Dossier, deposit = true): DocumentModel {
  return buildDocument({ plan, dossier, document: 'projet', deposit, attachments: readTestPicture });
}

export function blocksOf({ sections }: DocumentModel): Block[] {
  return sections.flatMap(({ blocks }) => blocks);
}

export function chartsOf(model: DocumentModel): ChartBlock[] {
  return blocksOf(model).flatMap((block) => (block.kind === 'chart' ? [block] : []));
}

/** The first table that a field gave. */
export function tableOf(model: DocumentModel, field: string): TableBlock | undefined {
  return blocksOf(model).find(
    (block): block is TableBlock => block.kind === 'table' && block.field === field,
  );
}

/** The words of each cell, row after row, with plain spaces. */
export function cellTexts({ rows }: TableBlock): string[][] {
  return rows.map(({ cells }) =>
    cells.map(({ content }) => modelText(content).replace(/[\u00a0\u202f]/g, ' ')),
  );
}
