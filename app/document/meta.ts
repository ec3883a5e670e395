import { dossierTitle } from '../dossier/index.ts';
import { optionLabel } from '../plan/index.ts';
import { formatDate } from '../text/index.ts';
import type { Context } from './context.ts';
import { documentLook } from './look.ts';
import type { DocumentMeta, ImageBlock } from './model.ts';
import { prose } from './runs.ts';
import { territoryLine } from './territory-line.ts';

/** What the document is called, for whom, of which day. */
export function documentMeta(context: Context, logos: readonly ImageBlock[]): DocumentMeta {
  const { plan, dossier, document, deposit } = context;
  const date = versionDate(context);
  return {
    document,
    title: prose(dossierTitle(dossier, plan)).replace(/\s*\n\s*/g, ' '),
    subtitle: prose(subtitle(context)),
    structure: prose(plan.structureLabel),
    territory: [territoryLine(context), departmentLine(context), associationLine(context)]
      .filter(Boolean)
      .map(prose),
    version: prose(`${deposit ? 'Version déposée' : 'Version de travail'}, ${formatDate(date)}`),
    date,
    deposit,
    language: 'fr-FR',
    large: document === 'resume',
    logos,
    look: documentLook(dossier),
  };
}

// The nature the team chose names the project; the other documents have one name only.
function subtitle({ plan, dossier, document }: Context): string {
  const chosen = dossier.answers['identite.typeDocument'];
  const label = plan.documents.find(({ id }) => id === document)?.label ?? plan.title;
  return document === 'projet' && typeof chosen === 'string'
    ? optionLabel(plan, 'naturesDocument', chosen)
    : label;
}

/** The day the team wrote on the document, else the one given, else that of the last change. */
export function versionDate({ dossier, date }: Context): string {
  const written = dossier.answers['identite.dateVersion'];
  if (typeof written === 'string' && written) return written;
  return (date ?? new Date(dossier.modifiedAt)).toISOString().slice(0, 10);
}

function departmentLine({ dossier, departmentName, arsName }: Context): string {
  const codes = dossier.answers['identite.departements'];
  const names = Array.isArray(codes)
    ? codes
        .flatMap((code) => (typeof code === 'string' ? [departmentName?.(code) ?? ''] : []))
        .filter(Boolean)
    : [];
  return [names.join(', '), arsName ?? ''].filter(Boolean).join(' · ');
}

function associationLine({ dossier, plan }: Context): string {
  const form = dossier.answers['identite.formeJuridique'];
  const label = typeof form === 'string' ? optionLabel(plan, 'formesJuridiques', form) : '';
  const numbers = dossier.answers['identite.rnaSiret'];
  return [label, typeof numbers === 'string' ? numbers.trim() : ''].filter(Boolean).join(', ');
}
