import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Low } from 'lowdb';
import { describe, expect, it } from 'vitest';
import { DurableJsonFile } from '../../../main/storage/index.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

interface Data {
  readonly words: string;
}

function open(folder: string) {
  const path = join(folder, 'donnees.json');
  const adapter = new DurableJsonFile<Data>({
    path,
    parse: (text) => {
      const value: unknown = JSON.parse(text);
      if (typeof value !== 'object' || value === null || !('words' in value)) throw new Error('not ours');
      return { words: String(value.words) };
    },
    serialize: (data) => JSON.stringify(data),
    keepPreviousAt: join(folder, 'donnees.precedent.json'),
  });
  return { path, db: new Low<Data>(adapter, { words: 'défaut' }) };
}

describe('DurableJsonFile under lowdb', () => {
  it('keeps the last of many hurried writes, and leaves no temporary file', async () => {
    const folder = temporaryFolder();
    const { db, path } = open(folder);
    const writes = Array.from({ length: 50 }, (_, index) => {
      db.data = { words: `phrase ${index}` };
      return db.write();
    });
    await Promise.all(writes);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ words: 'phrase 49' });
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it.each(['null', '', '{"words"', '[]'])(
    'never replaces an unreadable file (%j) by defaults',
    async (content) => {
      const { db, path } = open(temporaryFolder());
      writeFileSync(path, content);
      await expect(db.read()).rejects.toThrow();
      expect(readFileSync(path, 'utf8')).toBe(content);
    },
  );

  it('keeps the content of the former write beside the new one', async () => {
    const folder = temporaryFolder();
    const { db, path } = open(folder);
    writeFileSync(path, '{"words":"hier"}');
    await db.read();
    await db.update((data) => Object.assign(data, { words: 'ce soir' }));
    await db.update((data) => Object.assign(data, { words: 'plus tard' }));
    expect(readFileSync(join(folder, 'donnees.precedent.json'), 'utf8')).toBe('{"words":"ce soir"}');
    expect(readFileSync(path, 'utf8')).toBe('{"words":"plus tard"}');
  });

  it('says in French that the folder is gone, and works again when it is back', async () => {
    const { db, path } = open(join(temporaryFolder(), 'absent'));
    await expect(db.write()).rejects.toThrow(/Enregistrement impossible.*disparu/);
    expect(path).toContain('absent');
  });

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'says in French that the folder is read-only',
    async () => {
      const folder = temporaryFolder();
      chmodSync(folder, 0o500);
      await expect(open(folder).db.write()).rejects.toThrow(/accès/);
      chmodSync(folder, 0o700);
    },
  );
});
