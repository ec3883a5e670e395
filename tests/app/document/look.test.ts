import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readableColour, whiteContrast } from '../../../app/document/index.ts';
import { dossierWith, projectOf } from '../../support/model-blocks.ts';

describe('the team’s colour', () => {
  it('is darkened until white words can be read on it, and left alone when they can', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
        const hex = `#${value.toString(16).padStart(6, '0')}`;
        const readable = readableColour(hex);
        expect(whiteContrast(readable)).toBeGreaterThanOrEqual(4.5);
        if (whiteContrast(hex) >= 4.5) expect(readable).toBe(hex);
      }),
    );
  });

  it('leads the regional look, not the sober one', () => {
    const colourOf = (name: 'sobre' | 'regional') =>
      projectOf(dossierWith({}, { look: { name, color: '#7a1f5c' } })).meta.look.color;
    expect(colourOf('regional')).toBe('#7a1f5c');
    expect(colourOf('sobre')).toBe('#0e5a57');
  });
});
