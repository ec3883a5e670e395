// Sex, year, month (or the codes given when it is unknown), department or 2A/2B, commune, rank, key.
// Separators only where people put them, and no digit right before or after: an IBAN or a SIRET is something else.
const NIR =
  /(?<!\d[ .\u00a0\u202f-]?)([12378])[ .\u00a0\u202f-]?(\d{2})[ .\u00a0\u202f-]?(0[1-9]|1[0-2]|[2-3]\d|4[0-2]|[5-9]\d)[ .\u00a0\u202f-]?(\d{2}|2[AaBb])[ .\u00a0\u202f-]?(\d{3})[ .\u00a0\u202f-]?(\d{3})(?:[ .\u00a0\u202f-]?(\d{2}))?(?![ .\u00a0\u202f-]?\d)/g;

/** A number shaped like a social security number, hidden enough to be shown. */
export interface NirLike {
  /** Its first figures, the rest masked. */
  readonly masked: string;
  /** True when its two-figure key is there and right. */
  readonly sure: boolean;
}

/** Numbers of a text that look like a NIR: 15 figures with the right key, or the usual shape of 13 or 15. */
export function findNirs(text: string): NirLike[] {
  if (!/\d[\d .\u00a0\u202f-]{3,}/.test(text)) return [];
  return [...text.matchAll(NIR)].flatMap((match): NirLike[] => {
    const [written, sex = '', year = '', month = '', place = '', commune = '', rank = '', key] = match;
    const sure =
      key !== undefined && Number(key) === nirKey(`${sex}${year}${month}${place}${commune}${rank}`);
    const grouped = /^\d\D\d{2}\D/.test(written);
    // Thirteen figures in a row may be a medicine's or a product's code: only the commonest shape counts.
    const usual =
      /^[12]/.test(written) && /^(0[1-9]|1[0-2])$/.test(month) && rank !== '000' && place !== '00';
    if (!sure && !(usual && (grouped || key === undefined))) return [];
    return [{ masked: `${sex} ${year} ${month} …`, sure }];
  });
}

/** The key of a NIR of 13 characters: 97 − (number modulo 97), Corsica counted as 19 and 18. */
export function nirKey(nir: string): number {
  const digits = nir.toUpperCase().replace('2A', '19').replace('2B', '18');
  return 97 - (Number(digits) % 97);
}
