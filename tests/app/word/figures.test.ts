import { describe, expect, it } from 'vitest';
import type { Dossier, LookName } from '../../../app/dossier/index.ts';
import { renderHtml } from '../../../app/html/index.ts';
import { renderWord } from '../../../app/word/index.ts';
import { dossierWith, projectOf } from '../../support/model-blocks.ts';
import { docxParts, wordErrors } from '../../support/read-docx.ts';

const answers: Dossier['answers'] = {
  'offre.professionnels': [
    { id: 'a', profession: 'medecinGeneraliste', effectif: 31, adherents: 9 },
    { id: 'b', profession: 'sageFemme', effectif: 4, adherents: 0 },
  ],
  'budget.charges': [{ id: 'a', libelle: 'Coordination', n1: 100, n2: 200, n3: 300 }],
  'gouvernance.conseilAdministration': [{ id: 'a', nom: 'Dr A' }],
  'gouvernance.bureau': [{ id: 'a', fonction: 'Présidente', nom: 'Dr A' }],
  'gouvernance.groupesTravail': [{ id: 'g', groupe: 'Accès aux soins', pilote: 'Dr B' }],
  'missions.choisies': ['accesSoins'],
  'missionAccesSoins.demarrage': [{ id: 's', etape: 'Démarrage', moisApresSignature: 3, date: '2027-07-01' }],
  'population.precarite': [
    { id: 'a', indicateur: 'Pauvreté', valeurCpts: 12, source: 'Insee', annee: '2022' },
  ],
};
const collections: Dossier['collections'] = {
  fichesAction: [
    {
      id: 'f',
      answers: {
        'ficheAction.intitule': 'Une action',
        'ficheAction.mission': ['medecinTraitant'],
        'ficheAction.etapes': [{ id: 'a', etape: 'Écrire', debut: '2026-11', fin: '2027-04' }],
      },
    },
  ],
};
const withLook = (look?: Dossier['look']) => dossierWith(answers, { collections, ...(look ? { look } : {}) });

describe('figures in Word', () => {
  it('are charts that Word can edit, described, captioned and numbered', async () => {
    const parts = docxParts(await renderWord(projectOf(withLook())));
    const charts = Object.keys(parts).filter((name) => /^word\/charts\/chart\d+\.xml$/.test(name));
    expect(charts).toHaveLength(2);
    expect(parts['word/charts/chart1.xml']).toContain('Adhérents de la CPTS');
    const xml = parts['word/document.xml'] ?? '';
    const drawings = [...xml.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(([, words]) => words ?? '');
    expect(drawings.filter((words) => words.startsWith('Diagramme en barres'))).toHaveLength(2);
    const numbers = [...xml.matchAll(/w:instr="SEQ Figure[^"]*"><w:r><w:t[^>]*>(\d+)</g)].map(([, number]) =>
      Number(number),
    );
    expect(numbers).toEqual([1, 2, 3, 4]);
    expect(xml).toContain('Liste des figures');
  });

  it.each<[LookName, string | undefined]>([
    ['sobre', undefined],
    ['regional', '#ffcc00'],
    ['compact', undefined],
  ])('and pages pass Microsoft’s validator in the look %s', async (name, color) => {
    const bytes = await renderWord(projectOf(withLook({ name, ...(color ? { color } : {}) })));
    expect(await wordErrors(bytes, 'Microsoft365')).toEqual([]);
    expect(await wordErrors(bytes, 'Office2016')).toEqual([]);
  });
});

describe('looks', () => {
  it('change the styles and nothing else: the same words, the same places', async () => {
    const of = async (look?: Dossier['look']) => docxParts(await renderWord(projectOf(withLook(look))));
    const [sober, regional] = [await of(), await of({ name: 'regional', color: '#7a1f5c' })];
    expect(sober['word/styles.xml']).toContain('0E5A57');
    expect(regional['word/styles.xml']).toContain('7A1F5C');
    expect(regional['word/styles.xml']).not.toContain('0E5A57');
    const words = (xml = '') =>
      [...xml.matchAll(/<w:pStyle w:val="[^"]+"|<w:t(?: [^>]*)?>[^<]*/g)].map(([each]) => each);
    expect(words(regional['word/document.xml'])).toEqual(words(sober['word/document.xml']));
  });
});

describe('figures on screen', () => {
  it('are drawn in the page and described, in the team’s colour', () => {
    const html = renderHtml(projectOf(withLook({ name: 'regional', color: '#7a1f5c' })));
    expect(html.match(/<svg role="img" aria-label="Diagramme en barres/g)).toHaveLength(2);
    expect(html).toContain('--teal: #7a1f5c');
    expect(html).toContain('class="busy"');
  });
});
