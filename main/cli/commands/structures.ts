import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { rowsOf } from '../../../app/computed/index.ts';
import { applyChange, randomId } from '../../../app/dossier/index.ts';
import { PrefigureError } from '../../../app/errors.ts';
import { evidenceLabel } from '../../../app/finance/index.ts';
import { listsStructure, memberStructure, STRUCTURES_FIELD } from '../../../app/ladder/index.ts';
import { indexPlan } from '../../../app/plan/index.ts';
import { type Comparison, orient, readOrientationAnswers } from '../../../app/structures/index.ts';
import { formatDate } from '../../../app/text/index.ts';
import { comparisonWord, readComparison, readOrientation } from '../../services/index.ts';
import { openDossier, printJson, resources, saveDossier, writeOutput } from '../dossier-source.ts';

/** `compare`, `orient` and `add-structures`: which structure to found, and those a CPTS gathers. */
export function addStructureCommands(program: Command): void {
  program
    .command('compare')
    .description('Compare ESP, ESS, MSP, CPTS et CDS, ligne par ligne.')
    .option('-o, --output <fichier>', 'fichier Word (.docx) à écrire')
    .option('--json', 'sortie JSON')
    .action(async ({ output, json }: { output?: string; json?: boolean }) => {
      const comparison = readComparison(resources);
      if (output) await writeOutput(output, await comparisonWord(resources));
      if (json) printJson(comparison);
      else if (!output) console.log(comparisonText(comparison));
    });

  program
    .command('orient')
    .description('Dit quelle structure convient, quelle règle l’a décidé et ce qui manque.')
    .requiredOption('--answers <fichier>', 'réponses : un objet JSON « question : réponse »')
    .option('--json', 'sortie JSON')
    .action(async ({ answers, json }: { answers: string; json?: boolean }) => {
      const orientation = readOrientation(resources);
      const result = orient(orientation, readOrientationAnswers(orientation, await readJson(answers)));
      if (json) return printJson(result);
      const { structure, reached, rule, missing, next, meanwhile, also, cumulation } = result;
      console.log(`${reached ? 'Structure' : 'Structure la plus proche'} : ${structure}`);
      console.log(`Règle : ${rule.title}. ${rule.because}`);
      for (const each of missing) console.log(`Il manque : ${each}`);
      for (const { because, wayOut } of result.excluded) console.log(`${because} ${wayOut}`);
      if (meanwhile) console.log(`En attendant, vous pourriez déjà former : ${meanwhile}.`);
      if (also.length) console.log(`Conviendrait aussi : ${also.join(', ')}.`);
      if (next)
        console.log(`Pour aller vers ${next.structure} : ${next.needs.join(' ') || 'rien ne manque.'}`);
      console.log(cumulation);
    });

  program
    .command('add-structures')
    .description('Inscrit dans une CPTS les structures membres, d’après leurs dossiers.')
    .argument('<fichier>', 'dossier de la CPTS')
    .argument('<structures...>', 'dossiers des structures (.prefigure ou .json)')
    .action(async (file: string, structures: string[]) => {
      const { plan, attachments, ...opened } = await openDossier(file);
      if (!indexPlan(plan).place(STRUCTURES_FIELD))
        throw new PrefigureError('usage', `Un dossier ${plan.structure} ne liste pas de structures membres.`);
      let { dossier } = opened;
      for (const each of structures) {
        const member = await openDossier(each);
        const cells = memberStructure(member.plan, member.dossier);
        const rows = rowsOf(dossier, STRUCTURES_FIELD);
        if (listsStructure(rows, cells.nom ?? '')) continue;
        const row = { id: randomId(), ...cells };
        const change = { type: 'insertRow' as const, at: STRUCTURES_FIELD, index: rows.length, row };
        dossier = applyChange(dossier, change).dossier;
      }
      await saveDossier(file, { dossier, attachments });
    });
}

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new PrefigureError('notFound', `Fichier introuvable ou illisible : ${file}.`, undefined, {
      cause: error,
    });
  });
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new PrefigureError('unreadable', `${file} : ce fichier n’est pas du JSON lisible.`, undefined, {
      cause: error,
    });
  }
}

function comparisonText({ structures, rows, notice }: Comparison): string {
  const blocks = rows.flatMap(({ label, cells }) => [
    `\n${label.toLocaleUpperCase('fr')}`,
    ...structures.map(({ id }) => {
      const { lines, today, ...fact } = cells[id];
      const own = `${id} : ${lines.join(' ; ')} (${evidenceLabel(fact)})`;
      return today
        ? `${own}\n      au ${formatDate(today.date)} : ${today.lines.join(' ; ')} (${evidenceLabel(today)})`
        : own;
    }),
  ]);
  return [notice, ...blocks].join('\n');
}
