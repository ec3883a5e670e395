import { beforeAll, describe, expect, it } from 'vitest';
import { buildDocument } from '../../../app/document/index.ts';
import { renderWord } from '../../../app/word/index.ts';
import { fullDossier } from '../../support/full-dossier.ts';
import { cptsPlan } from '../../support/plan.ts';
import { readTestPicture } from '../../support/random-dossier.ts';
import { docxParts } from '../../support/read-docx.ts';
import { MAIN, openParts, type WordFile } from '../../support/word-file.ts';
import { WORD_RULES } from '../../support/word-rules/index.ts';

const STYLES = 'word/styles.xml';

type Fault = readonly [rule: string, part: string, change: (xml: string) => string];

/** One fault for each rule; a fault may break several. */
const FAULTS: readonly Fault[] = [
  ['has headings by style only', MAIN, once('<w:pStyle w:val="BodyText"/>', '$&<w:outlineLvl w:val="1"/>')],
  ['never skips a level of heading', MAIN, once(/"(?:Heading|Titre)2(?:SansNumero)?"\//, '"Heading5"/')],
  ['has no empty heading', MAIN, once(/(<w:pStyle w:val="Heading1"\/>.*?<w:t[^>]*>)[^<]*/s, '$1')],
  ['has no heading in a table', MAIN, once('"TableauTexte"', '"Heading1"')],
  ['uses only styles that exist', MAIN, once('"BodyText"', '"Corps"')],
  ['gives every paragraph with words a style', MAIN, once('<w:pStyle w:val="BodyText"/>', '')],
  [
    'formats words by hand only in bold, italic and underline',
    MAIN,
    once('<w:rPr><w:b/>', '<w:rPr><w:b/><w:sz w:val="40"/>'),
  ],
  ['says that it is in French', STYLES, once('w:val="fr-FR"', 'w:val="en-US"')],
  [
    'marks the header row, on the row and in the look, of every table that has one',
    MAIN,
    once('<w:tblHeader/>', ''),
  ],
  ['describes every table', MAIN, once(/<w:tblCaption w:val="[^"]+"\/>/, '')],
  ['never splits a row', MAIN, once('<w:cantSplit/>', '')],
  ['ends every cell with a paragraph', MAIN, once('</w:tc>', '<w:tbl/></w:tc>')],
  ['fills every row, on as many columns as the table has', MAIN, once(/<w:gridCol [^>]*>/, '$&$&')],
  ['gives cells the widths of the grid', MAIN, once(/<w:gridCol w:w="\d+"/, '<w:gridCol w:w="7"')],
  ['keeps two tables apart', MAIN, once('</w:tbl>', '</w:tbl><w:tbl/>')],
  ['asks nothing on opening', MAIN, once('<w:fldSimple ', '<w:fldSimple w:dirty="true" ')],
  ['opens and closes every field', MAIN, once('w:fldCharType="end"', 'w:fldCharType="begin"')],
  [
    'names every bookmark once, within the length Word takes',
    MAIN,
    once(/<w:bookmarkStart w:name="[^"]+"/, '<w:bookmarkStart w:name="deux mots"'),
  ],
  ['leads every internal link somewhere', MAIN, once(/w:anchor="[^"]+"/, 'w:anchor="_Toc999999"')],
  ['numbers captions from 1, in the field itself', MAIN, once(/(w:instr="SEQ.*?<w:t[^>]*>)1</s, '$12<')],
  [
    'puts the caption of a table right above it',
    MAIN,
    once(/<w:pStyle w:val="BodyText"\/>/, '<w:pStyle w:val="LegendeTableau"/>'),
  ],
  [
    'lists every caption, in the same words',
    MAIN,
    once(/("LegendeTableau"\/>.*?<w:t[^>]*>)[^<]*/s, '$1Autre'),
  ],
  ['lists every heading of the first two levels in its contents', MAIN, once(/"TOC2"/, '"TableofFigures"')],
  ['uses only lists that exist', STYLES, once(/<w:numId w:val="\d+"/, '<w:numId w:val="999"')],
  ['holds every part it speaks of', MAIN, once(/r:embed="[^"]+"/, 'r:embed="rId999"')],
  ['says what every part is', '[Content_Types].xml', once('/word/styles.xml', '/word/style.xml')],
  [
    'links outside to addresses that Word takes',
    'word/_rels/document.xml.rels',
    once('https://exemple.fr/', 'https://exemple fr/'),
  ],
  ['describes every picture and chart', MAIN, once(/(<wp:docPr [^>]*descr=")[^"]*/, '$1')],
  [
    'gives every picture and chart its own id and some size',
    MAIN,
    once(/<wp:extent cx="\d+"/, '<wp:extent cx="0"'),
  ],
  ['tells who made it and what it is', 'docProps/core.xml', once(/<dc:title>[^<]*/, '<dc:title>')],
  ['holds only characters that XML allows', MAIN, once('</w:t>', '\u0085</w:t>')],
];

function once(found: string | RegExp, put: string): (xml: string) => string {
  return (xml) => xml.replace(found, put);
}

/** A rule that no fault breaks would let every file through. */
describe('every rule of structure sees the fault it is there for', () => {
  let sound: WordFile['parts'];
  beforeAll(async () => {
    const plan = cptsPlan();
    const full = fullDossier(plan);
    const few = Object.entries(full.answers).filter(([id]) => /^(identite|territoire)\./.test(id));
    const dossier = { ...full, answers: Object.fromEntries(few), collections: {} };
    const model = buildDocument({
      plan,
      dossier,
      document: 'projet',
      deposit: true,
      attachments: readTestPicture,
    });
    sound = docxParts(await renderWord(model));
  });

  it.each(FAULTS)('%s', (name, part, change) => {
    const faulty = { ...sound, [part]: change(sound[part] ?? '') };
    const rule = WORD_RULES[name];
    expect(rule?.(openParts(sound))).toEqual([]);
    expect(rule?.(openParts(faulty))).not.toEqual([]);
  });

  it('has a fault for each rule', () => {
    expect(FAULTS.map(([name]) => name).sort()).toEqual(Object.keys(WORD_RULES).sort());
  });
});
