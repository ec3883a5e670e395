import { describe, expect, it } from 'vitest';
import { isProtected, protect, unprotect } from '../../../main/storage/index.ts';

const secret = 'cheval agrafe pile correct';
const content = new TextEncoder().encode('Le projet de santé des Deux Vallées. '.repeat(50));
const file = await protect(content, secret);
const open = (bytes: Uint8Array, passphrase: string | undefined = secret) =>
  unprotect(bytes, passphrase, 'essai.prefigure');
const headOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1').split('\n').slice(0, 2);

function withHead(change: (head: Record<string, unknown>) => void): Uint8Array {
  const [magic = '', line = ''] = headOf(file);
  const head = JSON.parse(line) as Record<string, unknown>;
  change(head);
  const body = Buffer.from(file).subarray(magic.length + line.length + 2);
  return Buffer.concat([Buffer.from(`${magic}\n${JSON.stringify(head)}\n`), body]);
}

describe('a file under a passphrase', () => {
  it('opens with it, accents composed or not, and hides what it holds', async () => {
    expect(isProtected(file)).toBe(true);
    expect(new Uint8Array(await open(file))).toEqual(content);
    expect(Buffer.from(file).includes('projet')).toBe(false);
    const accented = await protect(content, 'été à la forêt'.normalize('NFC'));
    expect(new Uint8Array(await open(accented, 'été à la forêt'.normalize('NFD')))).toEqual(content);
  });

  it('is never the same twice', async () => {
    const again = await protect(content, secret);
    expect(Buffer.from(again).equals(Buffer.from(file))).toBe(false);
  });

  it('says so, in French, without the passphrase and with a wrong one', async () => {
    await expect(unprotect(file, undefined, 'essai.prefigure')).rejects.toMatchObject({
      code: 'passphrase',
      message: expect.stringMatching(/essai\.prefigure.*protégé par une phrase secrète/),
    });
    await expect(open(file, 'Cheval agrafe pile correct')).rejects.toMatchObject({
      code: 'passphrase',
      message: expect.stringMatching(/n’est pas la bonne/),
    });
  });

  it('refuses a file changed by one bit, anywhere', async () => {
    for (const share of [0.3, 0.6, 0.999]) {
      const altered = Buffer.from(file);
      const at = Math.floor(altered.length * share);
      altered[at] = (altered[at] ?? 0) ^ 1;
      await expect(open(altered)).rejects.toMatchObject({
        code: expect.stringMatching(/unreadable|passphrase/),
      });
    }
    await expect(open(withHead((head) => (head.iv = Buffer.alloc(12).toString('base64'))))).rejects.toThrow(
      /abîmé ou modifié/,
    );
  });

  it('refuses a truncated file', async () => {
    for (const length of [25, 100, 260, file.length - 1])
      await expect(open(file.subarray(0, length))).rejects.toMatchObject({ code: 'unreadable' });
  });

  it('refuses a head that would exhaust the memory, or that weakens the lock', async () => {
    for (const change of [
      { N: 2 ** 24 },
      { N: 2 },
      { r: 1_000 },
      { p: 100 },
      { cipher: 'none' },
      { autre: 1 },
    ])
      await expect(open(withHead((head) => Object.assign(head, change)))).rejects.toMatchObject({
        code: 'unreadable',
      });
    await expect(open(withHead((head) => Object.assign(head, { N: 2 ** 20, r: 32 })))).rejects.toThrow(
      /mémoire/,
    );
  });

  it('wants a passphrase long enough', async () => {
    await expect(protect(content, 'court')).rejects.toThrow(/moins de 10 caractères/);
  });
});
