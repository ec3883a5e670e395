/** Last parts of field and column names that hold numbers, codes or addresses: no dictionary knows them. */
const CODES =
  /^(code\w+|finess|siret|siren|rna|rnaSiret|rpps|adeli|iban|bic|courriel\w*|mssante|tel\w*|lien|url|site|departement|annee\w*|numero|compte|page\w*)$/;

/** True when the words of a field or a column are not prose: the spelling checker would underline every one. */
export function isCode(id: string): boolean {
  return CODES.test(id.split('.').at(-1) ?? '');
}
