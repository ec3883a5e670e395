/** At least this many characters in a passphrase: a short one is found by trying. */
export const PASSPHRASE_MIN = 10;
