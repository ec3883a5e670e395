import { luhnHolds } from '../../app/identifiers/index.ts';

const NAMES =
  'Amiot Bellanger Carpentier Delaunay Estève Fouquet Gautier Hébert Imbert Jouanne Kerdoncuff Lefèvre Marchand Noël Ozanne Pelletier Quesnel Renault Savary Thibault Urbain Vasseur Wattel Yvon Zeller Anquetil Bazire Crevel Dumont Eude'.split(
    ' ',
  );
const FIRST_NAMES = 'Léa Anaïs Paul Jérôme Zoé Hugo Inès Loïc Maël Chloé'.split(' ');
const PROFESSIONS = ['Médecin généraliste', 'IDEL', 'Kiné', 'Orthophoniste', 'Sage-femme'];

/** An invented member, as teams write them in their own files. */
export interface ListedMember {
  readonly civilite: string;
  readonly nom: string;
  readonly prenom: string;
  readonly profession: string;
  /** With the right key. */
  readonly rpps: string;
  readonly commune: string;
}

/** Thirty invented members, of nobody. */
export const MEMBERS_LIST: readonly ListedMember[] = NAMES.map((nom, index) => ({
  civilite: index % 5 ? 'Mme' : 'Dr',
  nom,
  prenom: FIRST_NAMES[index % FIRST_NAMES.length] ?? '',
  profession: PROFESSIONS[index % PROFESSIONS.length] ?? '',
  rpps: keyed(String(1_010_000_000 + index * 37)),
  commune: index % 3 ? 'Forges-les-Eaux' : 'Gournay-en-Bray',
}));

/** Digits followed by the one that makes Luhn's check hold. */
export function keyed(body: string): string {
  return body + ([...'0123456789'].find((digit) => luhnHolds(body + digit)) ?? '');
}

/** Cells as LibreOffice Calc puts them on the clipboard (numbers carry their value and format). */
export function calcClipboard(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) =>
    /^\d+$/.test(text)
      ? `<td align="right" sdval="${text}" sdnum="1036;0;0">${text}</td>`
      : `<td align="left">${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</td>`;
  const lines = rows.map((row) => `\t<tr>\n\t\t${row.map(cell).join('\n\t\t')}\n\t</tr>`);
  return `<!DOCTYPE html>
<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title>
<meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/>
<style type="text/css">body,div,table,thead,tbody,tfoot,tr,th,td,p { font-family:"Liberation Sans"; font-size:x-small }</style></head>
<body><table cellspacing="0" border="0">
\t<colgroup span="${rows[0]?.length ?? 1}" width="85"></colgroup>
${lines.join('\n')}
</table></body></html>`;
}
