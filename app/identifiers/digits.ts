/** The digits of a number typed with spaces, dots or hyphens between groups; undefined when it holds anything else. */
export function bareDigits(text: string): string | undefined {
  const bare = text.replace(/[\s\u00a0\u202f.\-–]/g, '');
  return /^\d+$/.test(bare) ? bare : undefined;
}

/** True when the last digit is the Luhn key of the others; false when there is anything but digits. */
export function luhnHolds(digits: string): boolean {
  if (!/^\d+$/.test(digits)) return false;
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits.at(-1 - index));
    const weighed = index % 2 === 0 ? digit : digit * 2;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return sum % 10 === 0;
}
