import { describe, expect, it } from 'vitest';
import { findingSchema, RULES } from '../../../app/checks/index.ts';
import { coherenceCases } from './cases/coherence.ts';
import { identifierCases } from './cases/identifiers.ts';
import { legalCases } from './cases/legal.ts';
import { personCases } from './cases/persons.ts';
import { sumCases } from './cases/sums.ts';
import { threadCases } from './cases/thread.ts';
import { edited, fieldOf, findingsOf } from './edit.ts';

const CASES = [
  ...sumCases,
  ...coherenceCases,
  ...threadCases,
  ...legalCases,
  ...personCases,
  ...identifierCases,
];

describe('each check', () => {
  it.each(CASES)('$rule finds: $name', ({ rule, broken, field, says, level }) => {
    const found = findingsOf(rule, edited(...broken));
    const plain = (text: string) => text.replace(/\s/g, ' ');
    const match = found.find(({ message }) => plain(message).includes(plain(says)));
    expect(match, found.map(({ message }) => message).join('\n')).toBeDefined();
    expect(match && fieldOf(match)).toBe(field);
    expect(match?.level).toBe(level);
    for (const finding of found) {
      expect(findingSchema.parse(finding)).toEqual(finding);
      expect(finding.reason).toBeTruthy();
      expect(finding.source).toBeTruthy();
    }
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
  });

  it.each(CASES)('$rule stays silent just beside: $name', ({ rule, near }) => {
    expect(findingsOf(rule, edited(...near)).map(({ message }) => message)).toEqual([]);
  });

  it('is tried by a case, at every level it may give', () => {
    const tried = new Set(CASES.map(({ rule, level }) => `${rule} ${level}`));
    const wanted = RULES.flatMap(({ id, levels }) => levels.map((level) => `${id} ${level}`));
    // What plans state themselves is tried in plan-rules.test.ts, met and missed.
    expect(wanted.filter((each) => !tried.has(each) && !each.startsWith('plan '))).toEqual([]);
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
  });
});
