import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isOurAddress, isSafeExternal, resolveAsset } from '../../../main/desktop/asset-path.ts';

const ROOT = join('/', 'programme', 'renderer');

describe('resolveAsset', () => {
  it('finds the page and its files', () => {
    expect(resolveAsset(ROOT, 'prefigure://app/')).toBe(join(ROOT, 'index.html'));
    expect(resolveAsset(ROOT, 'prefigure://app/assets/a.js')).toBe(join(ROOT, 'assets', 'a.js'));
  });

  it.each([
    'prefigure://app/../secret',
    'prefigure://app/%2e%2e/%2e%2e/secret',
    'prefigure://app/..%2f..%2fsecret',
    'prefigure://app/a%00b',
    'prefigure://app/%E0%A4%A',
    'prefigure://autre/index.html',
    'file:///etc/passwd',
    'https://app/index.html',
    'pas une adresse',
  ])('gives nothing outside its folder for %s', (address) => {
    const path = resolveAsset(ROOT, address);
    expect(path === undefined || path.startsWith(ROOT)).toBe(true);
    expect(path ?? '').not.toContain('passwd');
  });
});

describe('addresses', () => {
  it.each([
    ['prefigure://app/', true],
    ['prefigure://app.evil.example/', false],
    ['https://prefigure://app/', false],
    ['', false],
  ])('%s is ours: %s', (address, ours) => {
    expect(isOurAddress(address)).toBe(ours);
  });

  it.each([
    ['https://exemple.fr', true],
    ['mailto:a@exemple.fr', true],
    ['http://exemple.fr', false],
    ['file:///etc/passwd', false],
    ['javascript:alert(1)', false],
    ['smb://serveur', false],
  ])('%s may open outside: %s', (address, safe) => {
    expect(isSafeExternal(address)).toBe(safe);
  });
});
