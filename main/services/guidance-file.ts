import type { Guidance } from '../../app/contract.ts';
import { PrefigureError } from '../../app/errors.ts';

/**
 * Reads a guidance file: a head between `---` lines (`field`, `placeholder`), then parts under `## ` titles.
 * @throws PrefigureError `invalid` without a head or a field
 */
export function parseGuidance(text: string): Guidance {
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(text);
  const head = new Map(
    (match?.[1] ?? '').split(/\r?\n/).map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()] as const;
    }),
  );
  const field = head.get('field');
  if (!match || !field) throw new PrefigureError('invalid', 'Guide sans en-tête « field ».');
  const placeholder = head.get('placeholder');
  const sections = `\n${match[2] ?? ''}`
    .split(/\r?\n## /)
    .slice(1)
    .map((part) => {
      const [title = '', ...lines] = part.split(/\r?\n/);
      return { title: title.trim(), markdown: lines.join('\n').trim() };
    });
  return { field, ...(placeholder ? { placeholder } : {}), sections };
}
