const PHONE = /(?<!\d)(?:\+33\s?|0)[1-9](?:[ .\u00a0\u202f-]?\d{2}){4}(?!\d)/g;
const PRIVATE_MAIL =
  /[\w.+-]+@(?:gmail|googlemail|hotmail|outlook|live|yahoo|ymail|icloud|me|orange|wanadoo|free|sfr|neuf|laposte|bbox|aol|gmx|protonmail|proton)\.(?:com|fr|net|org|me|ch)\b/gi;

/** A phone number or a mailbox of a provider of private mail, found in a text. */
export interface ContactInText {
  readonly kind: 'phone' | 'mail';
  /** As written. */
  readonly text: string;
  /** Position of its first sign. */
  readonly start: number;
}

/** Phone numbers of any kind, and mailboxes of the providers that private persons use. */
export function findContacts(text: string): ContactInText[] {
  const found = (pattern: RegExp, kind: ContactInText['kind']) =>
    [...text.matchAll(pattern)].map((match) => ({ kind, text: match[0], start: match.index }));
  return [...found(PHONE, 'phone'), ...found(PRIVATE_MAIL, 'mail')];
}

/** The ten national figures of a French phone number. */
export function phoneDigits(phone: string): string {
  return phone.replace(/\D/g, '').replace(/^33/, '0');
}

/** True for a mobile number, which is somebody's own. */
export function isMobile(phone: string): boolean {
  return /^0[67]/.test(phoneDigits(phone));
}
