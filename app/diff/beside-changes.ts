import type { Dossier } from '../dossier/index.ts';
import { formatDate, formatNumber } from '../text/index.ts';
import type { ComparedPlace } from './compare.ts';
import { plainLines } from './lines.ts';
import type { Aspect, Detail, FieldChange } from './model.ts';
import type { Sides } from './sides.ts';
import { textDetail } from './text-change.ts';

type Base = Omit<FieldChange, 'aspect' | 'kind' | 'detail'>;

/** What stands beside an answer, in words. */
const BESIDE: readonly {
  readonly aspect: Aspect;
  readonly type: 'text' | 'value';
  readonly words: (dossier: Dossier, key: string) => string;
}[] = [
  {
    aspect: 'notApplicable',
    type: 'text',
    words: ({ notApplicable }, key) => notApplicable[key]?.trim() ?? '',
  },
  {
    aspect: 'citation',
    type: 'value',
    words: ({ citations }, key) => {
      const { source = '', year = '' } = citations[key] ?? {};
      return [source.trim(), year.trim()].filter(Boolean).join(', ');
    },
  },
  {
    aspect: 'override',
    type: 'value',
    words: ({ overrides }, key) => {
      const own = overrides[key];
      if (!own) return '';
      const value = typeof own.value === 'number' ? formatNumber(own.value) : own.value;
      const source = [own.source.trim(), own.date && formatDate(own.date)].filter(Boolean).join(', ');
      return source ? `${value} (${source})` : value;
    },
  },
  { aspect: 'note', type: 'text', words: ({ notes }, key) => notes[key]?.trim() ?? '' },
];

/** Changes of what stands beside an answer: « sans objet », source, own figure, working note. */
export function besideChanges(sides: Sides, { oldKey, newKey }: ComparedPlace, base: Base): FieldChange[] {
  return BESIDE.flatMap(({ aspect, type, words }): FieldChange[] => {
    const before = words(sides.before.dossier, oldKey);
    const after = words(sides.after.dossier, newKey);
    const detail = wordsDetail(type, before, after);
    if (!detail) return [];
    return [{ ...base, aspect, kind: !before ? 'added' : !after ? 'removed' : 'changed', detail }];
  });
}

function wordsDetail(type: 'text' | 'value', before: string, after: string): Detail | undefined {
  if (before === after) return undefined;
  if (type === 'text') return textDetail(before ? plainLines(before) : [], after ? plainLines(after) : []);
  return { type: 'value', ...(before ? { before } : {}), ...(after ? { after } : {}) };
}
