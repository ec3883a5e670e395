import { describe, expect, it } from 'vitest';
import { greeting } from '../../../renderer/library/greeting.ts';
import { whenPhrase } from '../../../renderer/library/when.ts';

const at = (day: number, hour: number, minute = 0, year = 2026) => new Date(year, 10, day, hour, minute);
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('greeting', () => {
  it('follows the hour of the computer', () => {
    expect(greeting(at(22, 9))).toBe('Bonjour');
    expect(greeting(at(22, 17, 59))).toBe('Bonjour');
    expect(greeting(at(22, 18))).toBe('Bonsoir');
    expect(greeting(at(22, 2))).toBe('Bonsoir');
  });
});

describe('when a dossier changed', () => {
  const now = at(22, 22, 30);
  const said = (date: Date) => plain(whenPhrase(date.toISOString(), now));

  it('is said as people say it', () => {
    expect(said(at(22, 22, 29))).toBe('ce soir à 22 h 29');
    expect(said(new Date(now.getTime() - 20_000))).toBe('à l’instant');
    expect(said(at(22, 9, 5))).toBe('ce matin à 9 h 05');
    expect(said(at(22, 15, 0))).toBe('cet après-midi à 15 h 00');
    expect(said(at(21, 23, 50))).toBe('hier à 23 h 50');
    expect(said(at(17, 8, 0))).toBe('mardi à 8 h 00');
    expect(said(at(3, 8, 0))).toBe('le 3 novembre');
    expect(said(at(1, 8, 0))).toBe('le 1er novembre');
    expect(said(at(3, 8, 0, 2024))).toBe('le 3 novembre 2024');
  });
});
