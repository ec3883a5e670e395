import { checkAll } from '../../app/checks/index.ts';
import type { Ars } from '../../app/contract.ts';
import { buildDocument } from '../../app/document/index.ts';
import type { Dossier } from '../../app/dossier/index.ts';
import { PrefigureError } from '../../app/errors.ts';
import type { Glossary } from '../../app/glossary/index.ts';
import { renderHtml } from '../../app/html/index.ts';
import type { Plan, PlanDocument } from '../../app/plan/index.ts';
import { pictureSize } from '../storage/index.ts';

export interface DocumentRequest {
  readonly plan: Plan;
  readonly dossier: Dossier;
  /** Content by attachment id. */
  readonly attachments: ReadonlyMap<string, Uint8Array>;
  readonly document: PlanDocument['id'];
  /** The version to submit: no "à compléter" mark, and refused while something blocks. */
  readonly deposit: boolean;
  /** Makes the version to submit although something blocks. */
  readonly insist?: boolean | undefined;
  readonly ars: readonly Ars[];
  /** Names of the departments by code. */
  readonly departements?: Readonly<Record<string, string>>;
  /** Explains the terms of the public summary. */
  readonly glossary?: Glossary;
}

/**
 * The bytes of the Word file.
 * @throws PrefigureError `refused` for a deposit with blocking findings, unless the person insists
 */
export async function exportDocument(
  request: DocumentRequest,
  onProgress: (step: string, share: number) => void = () => undefined,
): Promise<Uint8Array> {
  const { plan, dossier, deposit, insist } = request;
  if (deposit && !insist) refuseWhileBlocking(plan, dossier);
  // Loaded on export only: the Word library is the heaviest part of the program.
  onProgress('Assemblage du document', 0.1);
  const document = model(request);
  onProgress('Mise en forme Word', 0.3);
  const { renderWord } = await import('../../app/word/index.ts');
  return renderWord(document);
}

/**
 * Stops a deposit that is not ready.
 * @throws PrefigureError `refused` naming the first blocking findings
 */
export function refuseWhileBlocking(plan: Plan, dossier: Dossier): void {
  const blocking = checkAll(plan, dossier).filter(({ level }) => level === 'bloquant');
  if (!blocking.length) return;
  const many = blocking.length > 1 ? 's' : '';
  const first = blocking.slice(0, 5).map(({ message }) => message);
  throw new PrefigureError(
    'refused',
    `Il reste ${blocking.length} point${many} bloquant${many} avant le dépôt : ${first.join(' ')}`,
    'Complétez-les (place « Contrôles »), exportez la version de travail, ou exportez quand même.',
  );
}

/** The same document as a page to look at. */
export function previewDocument(request: DocumentRequest): string {
  return renderHtml(model(request));
}

function model(request: DocumentRequest) {
  const { plan, dossier, attachments, document, deposit, ars, departements, glossary } = request;
  const arsName = ars.find(({ code }) => code === dossier.region)?.name;
  return buildDocument({
    plan,
    dossier,
    document,
    deposit,
    ...(arsName ? { arsName } : {}),
    departmentName: (code) => departements?.[code],
    glossary,
    attachments: (id) => {
      const bytes = attachments.get(id);
      const size = bytes && pictureSize(bytes);
      return bytes && size ? { bytes, width: size.width, height: size.height } : undefined;
    },
  });
}
