/** One measured work in a process of its own: `word-child.ts <work> <fiches>` prints its time and peak memory. */
import Docxtemplater from 'docxtemplater';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import PizZip from 'pizzip';
import { buildDocument } from '../../app/document/index.ts';
import { renderWord } from '../../app/word/index.ts';
import { cpts } from '../support/catalog.ts';
import { timed } from './measure.ts';
import { dossierOfFiches } from './word-content.ts';
import { ficheData, ficheTemplate } from './word-template.ts';

const [work = '', count = '0'] = process.argv.slice(2);
const dossier = dossierOfFiches(Number(count));

const WORKS: Readonly<Record<string, () => Promise<() => unknown>>> = {
  ours: async () => async () => {
    result = await renderWord(buildDocument({ plan: cpts, dossier, document: 'projet', deposit: true }));
  },
  docxtemplater: async () => {
    const template = await ficheTemplate();
    const data = ficheData(dossier);
    return () => {
      const document = new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true });
      document.render(data);
      result = document.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' });
    };
  },
  deflate: async () => {
    const file = await renderWord(buildDocument({ plan: cpts, dossier, document: 'projet', deposit: true }));
    const parts = unzipSync(file);
    return () => {
      result = zipSync(parts);
    };
  },
};

let result: Uint8Array = new Uint8Array();
const run = await WORKS[work]?.();
if (!run) throw new Error(`unknown work: ${work}`);
const ms = await timed(run);
const xml = strFromU8(unzipSync(result)['word/document.xml'] ?? new Uint8Array());
console.log(JSON.stringify({ ms, kB: process.resourceUsage().maxRSS, xml: xml.length }));
