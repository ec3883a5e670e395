import type { Command } from 'commander';
import { dossierJsonSchema } from '../../../app/dossier/index.ts';
import { indexPlan, planWithAllRegions } from '../../../app/plan/index.ts';
import { plans, printJson } from '../dossier-source.ts';

/** `schema` and `fields`: what a dossier may hold, for people and for programs. */
export function addDescribeCommands(program: Command): void {
  program
    .command('schema')
    .description('Écrit le schéma JSON d’un dossier.')
    .option('--plan <plan>', 'plan (structure)', 'cpts')
    .action(({ plan }: { plan: string }) => printJson(dossierJsonSchema(plans.require(plan))));

  program
    .command('fields')
    .description('Liste tous les champs du plan.')
    .option('--plan <plan>', 'plan (structure)', 'cpts')
    .option('--json', 'sortie JSON')
    .action(({ plan, json }: { plan: string; json?: boolean }) => {
      const places = indexPlan(planWithAllRegions(plans.require(plan))).places;
      const fields = places.map(({ field, section, subsection, collection }) => ({
        id: field.id,
        label: field.label,
        type: field.type,
        section: section.id,
        required: field.required,
        subsection: subsection.id,
        ...(field.sourceId ? { sourceId: field.sourceId } : {}),
        ...(collection ? { collection } : {}),
        ...(field.columns
          ? {
              columns: field.columns.map(({ id, label, type, list }) => ({
                id,
                label,
                type,
                ...(list ? { list } : {}),
              })),
            }
          : {}),
        requiredBy: field.requiredBy,
        evidence: field.evidence,
      }));
      if (json) return printJson({ fields });
      for (const { id, label, type, required } of fields)
        console.log(`${id}\t${type}${required ? '\trequis' : '\t'}\t${label}`);
    });
}
