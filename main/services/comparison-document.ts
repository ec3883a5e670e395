import { compareDossiers } from '../../app/diff/index.ts';
import { documentLook } from '../../app/document/index.ts';
import { type Dossier, dossierTitle } from '../../app/dossier/index.ts';
import type { Plan } from '../../app/plan/index.ts';

/** A dossier to compare, as people call it. */
export interface ComparedDossier {
  readonly name: string;
  readonly date: Date;
  readonly dossier: Dossier;
}

export interface ComparisonRequest {
  readonly plan: Plan;
  readonly before: ComparedDossier;
  readonly after: ComparedDossier;
}

/** The bytes of the Word file that tells what changed between two dossiers, with tracked changes. */
export async function comparisonDocument(
  { plan, before, after }: ComparisonRequest,
  onProgress: (step: string, share: number) => void = () => undefined,
): Promise<Uint8Array> {
  onProgress('Comparaison des deux versions', 0.1);
  const comparison = compareDossiers(plan, before.dossier, after.dossier);
  onProgress('Mise en forme Word', 0.4);
  const { renderComparison } = await import('../../app/word/index.ts');
  return renderComparison({
    plan,
    title: dossierTitle(after.dossier, plan),
    look: documentLook(after.dossier),
    before,
    after,
    comparison,
  });
}
