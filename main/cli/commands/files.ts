import type { Command } from 'commander';
import { answerAt, fieldKey, newDossier } from '../../../app/dossier/index.ts';
import { carryOver } from '../../../app/ladder/index.ts';
import { buildExample } from '../../services/index.ts';
import { openDossier, plans, printJson, resources, saveDossier } from '../dossier-source.ts';
import { itemIdAt, parseTarget } from '../field-path.ts';
import { parseValue, setValue } from '../set-value.ts';

interface NewOptions {
  readonly plan: string;
  readonly name: string;
  readonly output: string;
  readonly region?: string;
  readonly from?: string;
}

/** `new`, `example`, `set` and `get`: dossiers as files. */
export function addFileCommands(program: Command): void {
  program
    .command('new')
    .description('Crée un dossier vide.')
    .requiredOption('--name <nom>', 'nom du dossier')
    .requiredOption('-o, --output <fichier>', 'fichier à écrire (.prefigure ou .json)')
    .option('--plan <plan>', 'plan (structure)', 'cpts')
    .option('--region <code>', 'code région de l’ARS, par exemple 28')
    .option('--from <fichier>', 'reprend l’identité, les membres, les communes et le diagnostic d’un dossier')
    .action(async (options: NewOptions) => {
      const { plan, name, output, region, from } = options;
      if (from) return startFrom(from, options);
      const dossier = newDossier(plans.require(plan), { name, region });
      await saveDossier(output, { dossier, attachments: new Map() });
    });

  program
    .command('example')
    .description('Écrit le dossier d’exemple complet (fictif).')
    .requiredOption('-o, --output <fichier>', 'fichier à écrire (.prefigure ou .json)')
    .option('--plan <plan>', 'plan (structure)', 'cpts')
    .action(async ({ plan, output }: { plan: string; output: string }) => {
      await saveDossier(output, buildExample(resources, plans.require(plan)));
    });

  program
    .command('set')
    .description('Écrit une réponse dans un dossier.')
    .argument('<fichier>')
    .argument('<champ>', 'identifiant, fichesAction, ou fichesAction[2].ficheAction.pilote')
    .argument(
      '<valeur>',
      'JSON ; lignes de tableau : tableau d’objets ; texte long : Markdown simple ; null efface',
    )
    .action(async (file: string, fieldId: string, value: string) => {
      const opened = await openDossier(file);
      const { plan, dossier } = opened;
      const next = setValue(plan, dossier, parseTarget(plan, fieldId), parseValue(value));
      await saveDossier(file, { ...opened, dossier: next });
    });

  program
    .command('get')
    .description('Affiche une réponse (JSON ; null si vide).')
    .argument('<fichier>')
    .argument('<champ>')
    .option('--json', 'sortie JSON (toujours le cas)')
    .action(async (file: string, fieldId: string) => {
      const { plan, dossier } = await openDossier(file);
      const target = parseTarget(plan, fieldId);
      if (target.kind === 'collection') return printJson(dossier.collections[target.collection] ?? []);
      const { field } = target.place;
      if (target.kind === 'field') return printJson(answerAt(dossier, field.id) ?? null);
      const { collection, index } = target;
      if (!dossier.collections[collection]?.length) return printJson(null);
      const key = fieldKey(field.id, { collection, id: itemIdAt(dossier, collection, index) });
      return printJson(answerAt(dossier, key) ?? null);
    });
}

async function startFrom(file: string, { plan, name, output, region }: NewOptions): Promise<void> {
  const { attachments, ...from } = await openDossier(file);
  const { dossier, carried, toWrite } = carryOver({ from, plan: plans.require(plan), name, region });
  const kept = new Set(dossier.attachments.map(({ id }) => id));
  await saveDossier(output, {
    dossier,
    attachments: new Map([...attachments].filter(([id]) => kept.has(id))),
  });
  console.log(`Repris (${carried.length}) : ${carried.map(({ label }) => label).join(' ; ')}`);
  console.log(`Reste à écrire (${toWrite.length}) : ${toWrite.map(({ label }) => label).join(' ; ')}`);
}
