export type TextEncoding = 'UTF-8' | 'UTF-16' | 'Windows-1252' | 'Mac OS Roman';

/**
 * Reads the bytes of a text file, whatever program saved it: UTF-8 when they are valid UTF-8, UTF-16 when they
 * say so, else the encoding of Excel on French Windows, or on an older Mac.
 */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly encoding: TextEncoding } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'UTF-16' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'UTF-16' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    const mac = looksMacRoman(bytes);
    return mac
      ? { text: new TextDecoder('macintosh').decode(bytes), encoding: 'Mac OS Roman' }
      : { text: decodeWindows(bytes), encoding: 'Windows-1252' };
  }
}

// Some versions of Node read Windows-1252 as Latin-1: its own 27 characters (€, œ, ’…) are put back.
const WINDOWS_OWN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decodeWindows(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (char) => WINDOWS_OWN.charAt(char.charCodeAt(0) - 0x80));
}

// é è ê à ç ô of each encoding: French text has hardly any other accented letter.
const MAC_LETTERS = new Set([0x8e, 0x8f, 0x90, 0x88, 0x8d, 0x99]);
const WINDOWS_LETTERS = new Set([0xe9, 0xe8, 0xea, 0xe0, 0xe7, 0xf4, 0xc9, 0xc8]);

function looksMacRoman(bytes: Uint8Array): boolean {
  let balance = 0;
  for (const byte of bytes) {
    if (MAC_LETTERS.has(byte)) balance += 1;
    else if (WINDOWS_LETTERS.has(byte)) balance -= 1;
  }
  return balance > 0;
}
