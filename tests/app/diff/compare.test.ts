import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changesBetween,
  compareDossiers,
  type FieldChange,
  restoreChanges,
} from '../../../app/diff/index.ts';
import {
  applyChanges,
  type Change,
  type Dossier,
  richTextFromMarkdown,
  validateChange,
} from '../../../app/dossier/index.ts';
import { cpts } from '../../support/catalog.ts';
import { exampleDossier } from '../../support/example-dossier.ts';
import { randomDossier } from '../../support/random-dossier.ts';
import { wildDossier } from '../../support/wild-dossier.ts';

const { dossier: example } = exampleDossier();
const edited = (...changes: Change[]) => applyChanges(example, changes).dossier;
const compare = (after: Dossier, before = example) => compareDossiers(cpts, before, after);

/** What restoring may not change, and in an order that does not depend on the past. */
function content({ attachments, collections, tray, ...dossier }: Dossier) {
  const {
    id: _id,
    plan: _plan,
    createdAt: _created,
    modifiedAt: _modified,
    example: _example,
    ...rest
  } = dossier;
  return {
    ...rest,
    tray: tray ?? [],
    attachments: [...attachments].sort((a, b) => a.id.localeCompare(b.id)),
    collections: Object.fromEntries(Object.entries(collections).filter(([, items]) => items.length)),
  };
}

describe('the comparison of two dossiers', () => {
  it('says nothing of a dossier and itself', () => {
    expect(compare(structuredClone(example))).toEqual({ same: true, changes: [], totals: [] });
  });

  it('shows the words that changed in a text, with its section and label', () => {
    const before = edited({
      type: 'setAnswer',
      at: 'territoire.pertinence',
      value: richTextFromMarkdown('Un.\n\nLe plateau est loin.'),
    });
    const after = edited({
      type: 'setAnswer',
      at: 'territoire.pertinence',
      value: richTextFromMarkdown('Un.\n\nLe plateau est **très** loin.'),
    });
    const { changes, same } = compare(after, before);
    expect(same).toBe(false);
    expect(changes).toMatchObject([
      {
        section: 'territoire',
        field: 'territoire.pertinence',
        kind: 'changed',
        aspect: 'answer',
        detail: {
          type: 'text',
          paragraphs: [
            { kind: 'skipped', count: 1 },
            {
              kind: 'changed',
              pieces: [{ kind: 'same' }, { kind: 'added', text: 'très ' }, { kind: 'same' }],
            },
          ],
        },
      },
    ]);
  });

  it('tells words put in bold from words rewritten', () => {
    const before = edited({
      type: 'setAnswer',
      at: 'territoire.pertinence',
      value: richTextFromMarkdown('Un mot.'),
    });
    const after = edited({
      type: 'setAnswer',
      at: 'territoire.pertinence',
      value: richTextFromMarkdown('Un **mot**.'),
    });
    expect(compare(after, before).changes[0]?.detail).toMatchObject({ paragraphs: [{ kind: 'look' }] });
  });

  it('tells rows added, removed, moved and changed, and the totals before and after', () => {
    const at = 'budget.charges';
    const rows = [
      { id: 'a', charge: 'Loyer', n1: 1_000 },
      { id: 'b', charge: 'Salaires', n1: 2_000 },
      { id: 'c', charge: 'Achats', n1: 300.1 },
    ];
    const columns =
      cpts.sections
        .flatMap(({ subsections }) => subsections)
        .flatMap(({ fields }) => fields)
        .find(({ id }) => id === at)?.columns ?? [];
    const text = columns.find(({ type }) => type === 'shortText')?.id ?? '';
    const table = (list: typeof rows) =>
      edited({
        type: 'setAnswer',
        at,
        value: list.map(({ id, charge, n1 }) => ({ id, [text]: charge, n1 })),
      });
    const [a, b, c] = rows;
    if (!a || !b || !c) throw new Error('rows');
    const { changes, totals } = compare(
      table([c, { ...a, n1: 1_500 }, { id: 'd', charge: 'Assurance', n1: 50 }]),
      table(rows),
    );
    const change = changes.find(({ field }) => field === at);
    if (change?.detail.type !== 'table') throw new Error('no table');
    expect(
      change.detail.rows.map(({ kind, name, moved }) => `${kind} ${name}${moved ? ' (moved)' : ''}`).sort(),
    ).toEqual(['added Assurance', 'changed Loyer', 'moved Achats (moved)', 'removed Salaires'].sort());
    expect(
      change.detail.totals.map(({ before, after }) => `${before} → ${after}`.replace(/\s/g, ' ')),
    ).toContain('3 300,10 € → 1 850,10 €');
    expect(totals.map(({ label }) => label)).toContain('Total des charges, année 1');
  });

  it('tells choices and attachments by their words', () => {
    const before = edited({ type: 'setAnswer', at: 'lettreIntention.appui', value: ['juridique'] });
    const after = edited({ type: 'setAnswer', at: 'lettreIntention.appui', value: [] });
    const [change] = compare(after, before).changes;
    expect(change?.kind).toBe('removed');
    expect(change?.detail).toMatchObject({
      type: 'list',
      added: [],
      removed: [expect.stringMatching(/^[A-ZÉ]/)],
    });
  });

  it('tells a fiche added, removed and moved', () => {
    const [first, second] = example.collections.fichesAction ?? [];
    if (!first || !second) throw new Error('the example has fiches');
    const kinds = (changes: readonly FieldChange[]) =>
      changes.filter(({ aspect }) => aspect === 'item').map(({ kind, field }) => `${kind} ${field}`);
    expect(
      kinds(compare(edited({ type: 'removeItem', collection: 'fichesAction', itemId: first.id })).changes),
    ).toEqual([`removed fichesAction/${first.id}`]);
    const moved = compare(
      edited({ type: 'moveItem', collection: 'fichesAction', itemId: first.id, index: 1 }),
    );
    expect(kinds(moved.changes)).toHaveLength(1);
    expect(moved.changes).toHaveLength(1);
  });

  it('follows a fiche that has another id in another file', () => {
    const [first] = example.collections.fichesAction ?? [];
    if (!first) throw new Error('the example has fiches');
    const other = edited(
      { type: 'removeItem', collection: 'fichesAction', itemId: first.id },
      {
        type: 'insertItem',
        collection: 'fichesAction',
        index: 0,
        item: { id: 'autre', answers: { ...first.answers, 'ficheAction.pilote': 'Dr Neuf' } },
      },
    );
    const { changes } = compare(other);
    expect(changes).toMatchObject([
      { field: 'fichesAction/autre/ficheAction.pilote', from: `fichesAction/${first.id}/ficheAction.pilote` },
    ]);
    const back = restoreChanges(cpts, other, example, {
      kind: 'field',
      key: changes[0]?.field ?? '',
      ...(changes[0]?.from ? { from: changes[0].from } : {}),
    });
    expect(compare(applyChanges(other, back).dossier).same).toBe(true);
  });

  it('takes the plan’s own fields only, and never throws on random dossiers', () => {
    fc.assert(
      fc.property(randomDossier(cpts), wildDossier(cpts), (before, after) => {
        const { changes, same } = compareDossiers(cpts, before, after);
        expect(same).toBe(changes.length === 0);
        for (const { section, label } of changes) expect(label && typeof section).toBeTruthy();
        expect(compareDossiers(cpts, after, structuredClone(after)).changes).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });
});

describe('restoring', () => {
  it('reaches the version exactly, by valid changes whose inverses undo it', () => {
    fc.assert(
      fc.property(randomDossier(cpts), wildDossier(cpts), (present, version) => {
        const changes = changesBetween(present, version);
        for (const change of changes) validateChange(cpts, change);
        const { dossier, inverses } = applyChanges(present, changes);
        expect(content(dossier)).toEqual(content(version));
        expect(content(applyChanges(dossier, inverses).dossier)).toEqual(content(present));
        expect(changesBetween(dossier, version)).toEqual([]);
        expect(compareDossiers(cpts, dossier, version).same).toBe(true);
      }),
      { numRuns: 12 },
    );
  });

  it('brings back one field, and nothing else', () => {
    const present = edited(
      { type: 'setAnswer', at: 'identite.siege', value: 'Ailleurs' },
      { type: 'setAnswer', at: 'identite.contact', value: 'Personne' },
    );
    const changes = restoreChanges(cpts, present, example, { kind: 'field', key: 'identite.siege' });
    const { dossier } = applyChanges(present, changes);
    expect(dossier.answers['identite.siege']).toEqual(example.answers['identite.siege']);
    expect(dossier.answers['identite.contact']).toBe('Personne');
  });

  it('brings back one section, fiches included, and nothing else', () => {
    const [first] = example.collections.fichesAction ?? [];
    if (!first) throw new Error('the example has fiches');
    const present = edited(
      { type: 'setAnswer', at: 'identite.siege', value: 'Ailleurs' },
      { type: 'removeItem', collection: 'fichesAction', itemId: first.id },
    );
    const section =
      cpts.sections.find(({ subsections }) => subsections.some(({ repeat }) => repeat))?.id ?? '';
    const { dossier } = applyChanges(
      present,
      restoreChanges(cpts, present, example, { kind: 'section', id: section }),
    );
    expect(dossier.collections).toEqual(example.collections);
    expect(dossier.answers['identite.siege']).toBe('Ailleurs');
  });

  it('brings back one fiche at its place', () => {
    const [, second] = example.collections.fichesAction ?? [];
    if (!second) throw new Error('the example has fiches');
    const present = edited({ type: 'removeItem', collection: 'fichesAction', itemId: second.id });
    const changes = restoreChanges(cpts, present, example, {
      kind: 'item',
      collection: 'fichesAction',
      id: second.id,
    });
    expect(applyChanges(present, changes).dossier.collections).toEqual(example.collections);
  });

  it('brings back the file that a restored answer names', () => {
    const file = {
      id: 'plan1',
      name: 'plan.pdf',
      mediaType: 'application/pdf',
      size: 1,
      sha256: '0'.repeat(64),
    };
    const version = edited(
      { type: 'setAttachment', id: file.id, value: file },
      { type: 'setAnswer', at: 'identite.logos', value: [file.id] },
    );
    const changes = restoreChanges(cpts, example, version, { kind: 'field', key: 'identite.logos' });
    expect(applyChanges(example, changes).dossier.attachments).toContainEqual(file);
  });

  it('refuses a section that is none, in French', () => {
    expect(() => restoreChanges(cpts, example, example, { kind: 'section', id: 'xyz' })).toThrow(
      /Section inconnue/,
    );
  });
});
