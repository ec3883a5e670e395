import { strToU8, zipSync } from 'fflate';
import { contract } from '../../../app/contract.ts';
import type { Dossier } from '../../../app/dossier/index.ts';
import { PrefigureError } from '../../../app/errors.ts';
import { decodeText, readDelimited } from '../../../app/tabular/index.ts';
import { proposeDocx } from '../../../main/services/import-docx.ts';
import { dispatch, type Handlers, readDossierBytes } from '../../../main/services/index.ts';
import { packExchange } from '../../../main/storage/index.ts';
import { readTableFile } from '../../../renderer/import/read-file.ts';
import { catalog, cpts } from '../catalog.ts';
import { sha256, unzipped } from '../unzip.ts';
import type { Dice } from './dice.ts';
import { hostileString, hostileValue, spoilBytes, spoilJson, spoilText } from './spoil.ts';

/** Sound inputs, from which the hostile ones are made. */
export interface Sound {
  readonly dossier: Dossier;
  readonly docx: Uint8Array;
  readonly xlsx: Uint8Array;
  readonly resources: string;
  readonly handlers: Handlers;
}

/** One way in. Resolves when the input was taken or politely refused; rejects when it was neither. */
export type Target = (sound: Sound, dice: Dice) => Promise<unknown>;

const MEMBERS =
  'Nom;Prénom;Profession;RPPS\nDurand;Zoé;Infirmière;\n"Petit; dit ""le grand""";Luc;Médecin;\n';

export const TARGETS: Readonly<Record<string, Target>> = {
  dossier: ({ dossier }, dice) => {
    const text = JSON.stringify(spoilJson(dossier, dice)) ?? '';
    return polite(() =>
      readDossierBytes(strToU8(dice.roll() < 0.2 ? spoilText(text, dice) : text), catalog.get, 'essai.json'),
    );
  },
  exchange: ({ dossier }, dice) =>
    polite(() => readDossierBytes(exchange(dossier, dice), catalog.get, 'essai.prefigure')),
  docx: ({ docx, resources }, dice) =>
    polite(() => proposeDocx({ bytes: word(docx, dice), name: 'essai.docx', plan: cpts, resources })),
  csv: (_, dice) =>
    polite(() =>
      readDelimited(
        decodeText(spoilBytes(strToU8(spoilText(MEMBERS.repeat(1 + dice.below(50)), dice)), dice)).text,
      ),
    ),
  xlsx: ({ xlsx }, dice) => {
    const bytes = dice.roll() < 0.5 ? spoilBytes(xlsx, dice) : zipSync(spoilParts(xlsx, dice));
    return polite(() => readTableFile(new File([Uint8Array.from(bytes)], 'membres.xlsx')));
  },
  call: async ({ handlers, dossier }, dice) => {
    const names = Object.keys(contract);
    const name = dice.roll() < 0.05 ? hostileString(dice) : (names[dice.below(names.length)] ?? '');
    const reply = await dispatch(handlers, name, callInput(dossier, dice));
    if ('error' in reply && reply.error.message.startsWith('Erreur inattendue'))
      throw new Error(`${name}: ${reply.error.message}`);
  },
};

async function polite(work: () => unknown): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof PrefigureError)) throw error;
  }
}

function exchange(dossier: Dossier, dice: Dice): Uint8Array {
  const way = dice.below(4);
  if (way === 0)
    return zipSync({ [evilPath(dice)]: strToU8('x'), 'dossier.json': strToU8(JSON.stringify(dossier)) });
  if (way === 1) return zipSync(spoilParts(packExchange({ dossier, attachments: new Map() }), dice));
  if (way === 2) {
    return sealed({
      'dossier.json': strToU8(JSON.stringify(spoilJson(dossier, dice))),
      [evilPath(dice)]: strToU8('x'),
    });
  }
  return spoilBytes(packExchange({ dossier, attachments: new Map() }), dice);
}

/** An archive whose checksums are right, whatever it holds. */
function sealed(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const manifest = {
    format: 'prefigure-echange',
    version: 1,
    createdAt: '2026-11-22T10:00:00.000Z',
    files: Object.entries(files).map(([path, bytes]) => ({
      path,
      size: bytes.byteLength,
      sha256: sha256(bytes),
    })),
  };
  return zipSync({ 'manifest.json': strToU8(JSON.stringify(manifest)), ...files });
}

function evilPath(dice: Dice): string {
  return dice.pick([
    '../sorti.txt',
    '/tmp/sorti.txt',
    'C:\\sorti.txt',
    'pieces/../../sorti.txt',
    'a\u0000b',
    '..',
  ]);
}

function word(docx: Uint8Array, dice: Dice): Uint8Array {
  return dice.roll() < 0.4 ? spoilBytes(docx, dice) : zipSync(spoilParts(docx, dice));
}

function spoilParts(archive: Uint8Array, dice: Dice): Record<string, Uint8Array> {
  const parts = [...unzipped(archive)];
  const spoilt = parts[dice.below(parts.length)]?.[0];
  return Object.fromEntries(
    parts.map(([name, bytes]) => {
      if (name !== spoilt) return [name, bytes];
      return [
        name,
        dice.roll() < 0.5
          ? spoilBytes(bytes, dice)
          : strToU8(spoilText(new TextDecoder().decode(bytes), dice)),
      ];
    }),
  );
}

function callInput(dossier: Dossier, dice: Dice): unknown {
  if (dice.roll() < 0.2) return hostileValue(dice);
  const file = {
    name: hostileString(dice) || 'a.prefigure',
    base64: Buffer.from(hostileString(dice)).toString('base64'),
  };
  const change = { kind: 'setAnswer', key: 'identite.nom', value: hostileValue(dice) };
  const input = {
    id: dice.roll() < 0.7 ? dossier.id : hostileString(dice),
    planId: 'cpts',
    query: hostileString(dice) || 'a',
    limit: 5,
    document: 'lettre',
    changes: [change],
    attachment: '../../dossier.json',
    job: 'a',
    ...file,
    ...(dice.roll() < 0.5 ? { file } : {}),
  };
  return spoilJson(input, dice);
}
