import { describe, expect, it } from 'vitest';
import { needWithoutAction } from '../../../app/checks/rules/thread/needs.ts';
import { itemRows, rowsOf, textCell } from '../../../app/computed/index.ts';
import { applyChanges, type Change, type Dossier, newDossier } from '../../../app/dossier/index.ts';
import {
  carryTitle,
  type LinkKind,
  linkChanges,
  linksOfFiche,
  memberFiches,
  needLinks,
  outOfOrder,
  renumberChanges,
} from '../../../app/links/index.ts';
import { cpts } from '../../support/catalog.ts';
import { exampleDossier } from '../../support/example-dossier.ts';

const empty = newDossier(cpts, { name: 'CPTS d’essai' });
const dossier: Dossier = {
  ...empty,
  answers: {
    ...empty.answers,
    'besoins.priorises': [
      { id: 'n1', besoin: 'Un médecin pour tous', actions: 'Fiches 1 et 2' },
      { id: 'n2', besoin: 'Des soins le soir' },
    ],
    'acteurs.membres': [
      { id: 'm1', civilite: 'dr', prenom: 'Anne', nom: 'Le Gall', profession: 'medecinGeneraliste' },
      { id: 'm2', civilite: 'mme', prenom: 'Zoé', nom: 'Marin', profession: 'infirmier' },
    ],
    'missions.choisies': ['accesSoins'],
    'missionAccesSoins.indicateurs': [
      { id: 'i1', indicateur: 'Patients sans médecin', initial: '570', cibleN2: '300', source: 'CPAM' },
    ],
    'budget.charges': [{ id: 'c1', libelle: 'Formations', hypothese: 'Fiche 1 : protocoles.' }],
  },
  collections: {
    fichesAction: [
      {
        id: 'f1',
        answers: {
          'ficheAction.intitule': '1. Ouvrir des créneaux',
          'ficheAction.pilote': 'Dr Anne Le Gall',
        },
      },
      { id: 'f2', answers: { 'ficheAction.intitule': '2. Une ligne pour les soignants' } },
      { id: 'f3', answers: { 'ficheAction.intitule': '3. Répondre le soir et la nuit' } },
    ],
  },
};

function linked(state: Dossier, fiche: string, kind: LinkKind): string[] {
  return (linksOfFiche(cpts, state, fiche)?.[kind] ?? []).filter((each) => each.linked).map(({ id }) => id);
}

function applied(state: Dossier, changes: readonly Change[]): Dossier {
  return applyChanges(state, changes).dossier;
}

describe('the links of a fiche action', () => {
  it('are read from what the team wrote: numbers in cells, names in the fiche, mentions in the budget', () => {
    expect(linked(dossier, 'f1', 'needs')).toEqual(['n1']);
    expect(linked(dossier, 'f1', 'lines')).toEqual(['c1']);
    expect(linked(dossier, 'f2', 'lines')).toEqual([]);
    expect(linksOfFiche(cpts, dossier, 'f1')?.members[0]).toMatchObject({
      label: 'Dr Anne Le Gall',
      linked: true,
      held: true,
    });
    expect(linksOfFiche(cpts, dossier, 'inconnue')).toBeUndefined();
  });

  it.each<[LinkKind, string]>([
    ['needs', 'n2'],
    ['members', 'm2'],
    ['indicators', 'i1'],
    ['lines', 'c1'],
  ])('can be made and undone without touching the others: %s', (kind, id) => {
    const on = applied(dossier, linkChanges(cpts, dossier, 'f3', { kind, id, on: true }));
    expect(linked(on, 'f3', kind)).toEqual([id]);
    expect(linked(on, 'f1', 'needs')).toEqual(['n1']);
    expect(linkChanges(cpts, on, 'f3', { kind, id, on: true })).toEqual([]);
    const off = applied(on, linkChanges(cpts, on, 'f3', { kind, id, on: false }));
    expect(linked(off, 'f3', kind)).toEqual([]);
    expect(linked(off, 'f1', 'lines')).toEqual(['c1']);
  });

  it('taking one of two numbers out of a cell keeps the other fiche', () => {
    const off = applied(dossier, linkChanges(cpts, dossier, 'f1', { kind: 'needs', id: 'n1', on: false }));
    expect(linked(off, 'f1', 'needs')).toEqual([]);
    expect(linked(off, 'f2', 'needs')).toEqual(['n1']);
  });

  it('brings the indicator of the mission into the fiche, once', () => {
    const on = applied(dossier, linkChanges(cpts, dossier, 'f3', { kind: 'indicators', id: 'i1', on: true }));
    const fiche = on.collections.fichesAction?.find(({ id }) => id === 'f3');
    const [row, ...rest] = fiche ? itemRows(fiche, 'ficheAction.indicateurs') : [];
    expect(row).toMatchObject({ indicateur: 'Patients sans médecin', initial: '570', cible: '300' });
    expect(rest).toEqual([]);
  });

  it('tell which needs and actions are alone, as the check does', () => {
    const { byNeed, orphans } = needLinks(dossier);
    expect(byNeed.get('n1')?.fiches.map(({ title }) => title)).toHaveLength(2);
    expect(byNeed.get('n2')?.fiches).toEqual([]);
    expect(orphans.map(({ item }) => item.id)).toEqual(['f3']);
    const on = applied(dossier, linkChanges(cpts, dossier, 'f3', { kind: 'needs', id: 'n2', on: true }));
    const context = { plan: cpts, dossier: on, written: () => [] };
    expect(needWithoutAction.check(context)).toEqual([]);
    expect(needLinks(on).orphans).toEqual([]);
  });

  it('hold in the example, where nothing is alone', () => {
    const example = exampleDossier().dossier;
    expect(needLinks(example).orphans).toEqual([]);
    for (const item of example.collections.fichesAction ?? [])
      for (const kind of ['needs', 'members', 'indicators', 'lines'] as const)
        expect(linked(example, item.id, kind), `${item.id} ${kind}`).not.toEqual([]);
  });
});

describe('numbering the fiches again', () => {
  it('says nothing while numbers follow the order, or when titles have none', () => {
    expect(outOfOrder(dossier)).toEqual([]);
    const bare = applied(dossier, [
      { type: 'setAnswer', at: 'fichesAction/f3/ficheAction.intitule', value: 'Répondre le soir' },
      { type: 'moveItem', collection: 'fichesAction', itemId: 'f1', index: 2 },
    ]);
    expect(outOfOrder(bare)).toEqual([]);
    expect(renumberChanges(cpts, bare)).toEqual([]);
  });

  it('keeps every link where it was', () => {
    const example = exampleDossier().dossier;
    const first = example.collections.fichesAction?.[0]?.id ?? '';
    const moved = applied(example, [
      { type: 'moveItem', collection: 'fichesAction', itemId: first, index: 4 },
    ]);
    expect(outOfOrder(moved)).toHaveLength(5);
    const again = applied(moved, renumberChanges(cpts, moved));
    expect(outOfOrder(again)).toEqual([]);
    for (const { id } of example.collections.fichesAction ?? [])
      for (const kind of ['needs', 'indicators', 'lines'] as const)
        expect(linked(again, id, kind), `${id} ${kind}`).toEqual(linked(example, id, kind));
    expect(rowsOf(again, 'besoins.priorises').map((row) => textCell(row.actions))).toContain(
      '5. Un médecin traitant pour chaque patient en ALD',
    );
  });
});

it('knows the fiches each member works in, and which ones she leads', () => {
  const named = applyChanges(dossier, [
    { type: 'setAnswer', at: 'fichesAction/f1/ficheAction.pilote', value: 'Dr Anne LE GALL, médecin' },
    ...linkChanges(cpts, dossier, 'f2', { kind: 'members', id: 'm1', on: true }),
    ...linkChanges(cpts, dossier, 'f2', { kind: 'members', id: 'm2', on: true }),
  ]).dossier;
  const shown = [...memberFiches(named)].map(([id, own]) => [
    id,
    own.map(({ fiche, pilot }) => `${fiche.item.id}${pilot ? ' pilot' : ''}`),
  ]);
  expect(shown).toEqual([
    ['m1', ['f1 pilot', 'f2']],
    ['m2', ['f2']],
  ]);
});

describe('a new title of a fiche action', () => {
  const titled = (id: string, title: string): Change => ({
    type: 'setAnswer',
    at: `fichesAction/${id}/ficheAction.intitule`,
    value: title,
  });
  const citing: Dossier = {
    ...dossier,
    answers: {
      ...dossier.answers,
      'besoins.priorises': [
        { id: 'n1', besoin: 'Ouvrir des créneaux', actions: '1. Ouvrir des créneaux ; 3. Répondre le soir' },
        { id: 'n2', besoin: 'Des soins', actions: 'Ouvrir des créneaux de nuit ; Fiche 1' },
        { id: 'n3', besoin: 'Autre', actions: 'Voir Ouvrir des créneaux' },
      ],
      'missionAccesSoins.actions': [{ id: 'l1', text: '1. Ouvrir des créneaux' }],
      'missionAccesSoins.indicateurs': [
        { id: 'i1', indicateur: '1. Ouvrir des créneaux', action: '11. Ouvrir des créneaux' },
      ],
    },
  };

  it('is carried into the cells that cite it, with or without its number, and into nothing else', () => {
    const long = applied(citing, [titled('f2', '2. Ouvrir des créneaux de nuit')]);
    const after = applied(long, [titled('f1', '1. Voir un médecin le jour même')]);
    const done = applied(after, carryTitle(cpts, after, 'f1', '1. Ouvrir des créneaux'));
    expect(rowsOf(done, 'besoins.priorises').map(({ besoin, actions }) => [besoin, actions])).toEqual([
      ['Ouvrir des créneaux', '1. Voir un médecin le jour même ; 3. Répondre le soir'],
      // The longer title of another fiche is left whole, and a number needs no carrying.
      ['Des soins', 'Ouvrir des créneaux de nuit ; Fiche 1'],
      ['Autre', 'Voir Voir un médecin le jour même'],
    ]);
    expect(done.answers['missionAccesSoins.actions']).toEqual([
      { id: 'l1', text: '1. Voir un médecin le jour même' },
    ]);
    expect(rowsOf(done, 'missionAccesSoins.indicateurs')[0]).toMatchObject({
      indicateur: '1. Ouvrir des créneaux',
    });
    expect(linked(done, 'f1', 'needs')).toContain('n1');
  });

  it('is not carried when it is empty, the same, too short to be a citation, or when another fiche had it', () => {
    expect(carryTitle(cpts, citing, 'f1', '1. Ouvrir des créneaux')).toEqual([]);
    expect(carryTitle(cpts, applied(citing, [titled('f1', ' ')]), 'f1', '1. Ouvrir des créneaux')).toEqual(
      [],
    );
    expect(carryTitle(cpts, citing, 'f1', '1. Des')).toEqual([]);
    const twin = applied(citing, [titled('f1', '1. Autre chose'), titled('f2', '1. Ouvrir des créneaux')]);
    expect(carryTitle(cpts, twin, 'f1', '1. Ouvrir des créneaux')).toEqual([]);
    expect(carryTitle(cpts, citing, 'inconnue', '1. Ouvrir des créneaux')).toEqual([]);
  });
});
