import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { compareDossiers } from '../../../app/diff/index.ts';
import { PrefigureError } from '../../../app/errors.ts';
import type { Plan } from '../../../app/plan/index.ts';
import { type ComparedDossier, comparisonDocument } from '../../services/index.ts';
import { comparisonText } from '../comparison-text.ts';
import { printJson, writeOutput } from '../dossier-source.ts';
import { findVersion, openSource, versionName } from '../version-source.ts';

const SIDE =
  'fichier .prefigure ou JSON, répertoire d’un dossier de la bibliothèque ; suivi de @VERSION pour une de ses versions';

const JSON_HELP = `
Sortie JSON :
  { "same": true|false,
    "before": { "name", "date" }, "after": { "name", "date" },
    "changes": [{ "section", "sectionTitle", "subsection", "field", "label", "item"?, "aspect", "kind", "detail" }],
    "totals": [{ "field", "label", "before", "after" }] }
  kind : added, removed, changed, moved
  aspect : answer, item (une fiche), notApplicable, citation, override, note, tray (à ranger), setting
  detail.type : text { paragraphs: [{ kind, role, pieces: [{ kind: same|removed|added, text }] } | { kind: "skipped", count }] },
                value { before?, after? }, list { added, removed },
                table { rows: [{ row, kind, from?, to?, moved, name, cells: [{ column, label, pieces }] }], totals }

Codes de sortie : 0 rien ne change, 1 des différences, 2 mauvais emploi ou fichier illisible.

Exemples :
  prefigure diff avant.prefigure apres.prefigure
  prefigure diff projet.prefigure@1 projet.prefigure -o changements.docx`;

/** `diff`: what changed between two states of a dossier. */
export function addDiffCommand(program: Command): void {
  program
    .command('diff')
    .description('Compare deux dossiers ou deux versions. Code 1 s’il y a des différences.')
    .argument('<avant>', SIDE)
    .argument('<apres>', SIDE)
    .option('--json', 'sortie JSON')
    .option('-o, --output <fichier>', 'fichier .docx à écrire, avec suivi des modifications')
    .addHelpText('after', JSON_HELP)
    .action(async (from: string, to: string, options: { json?: boolean; output?: string }) => {
      const [before, after] = [await openSide(from), await openSide(to)];
      if (before.plan.id !== after.plan.id)
        throw new PrefigureError('usage', 'Ces deux dossiers ne suivent pas le même plan : rien à comparer.');
      const { plan } = after;
      const comparison = compareDossiers(plan, before.dossier, after.dossier);
      if (options.output)
        await writeOutput(options.output, await comparisonDocument({ plan, before, after }));
      const named = ({ name, date }: ComparedDossier) => ({ name, date: date.toISOString() });
      if (options.json) printJson({ ...comparison, before: named(before), after: named(after) });
      else console.log(comparisonText(comparison));
      if (!comparison.same) process.exitCode = 1;
    });
}

async function openSide(text: string): Promise<ComparedDossier & { plan: Plan }> {
  const at = text.lastIndexOf('@');
  // A name may hold the sign itself.
  const whole = at <= 0 || existsSync(text);
  const source = await openSource(whole ? text : text.slice(0, at));
  const { plan, name } = source;
  if (whole) return { plan, name, dossier: source.dossier, date: new Date(source.dossier.modifiedAt) };
  const head = findVersion(source, text.slice(at + 1));
  const { dossier } = await source.open(head);
  return { plan, name: versionName(head), dossier, date: new Date(head.createdAt) };
}
