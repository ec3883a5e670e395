const asked = new Set<string>();

/** The next view of this picture asks at once what it shows. */
export function askDescription(attachment: string): void {
  asked.add(attachment);
}

/** True once for a picture just inserted. */
export function takeAskedDescription(attachment: string): boolean {
  return asked.delete(attachment);
}
