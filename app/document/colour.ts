/** A colour of the screen, `#rrggbb`, as three numbers from 0 to 255. */
type Rgb = readonly [number, number, number];

/** Least contrast of white words on a colour, and of that colour's words on white (WCAG, level AA). */
const READABLE = 4.5;

/** The same colour, darkened just enough for white words to be read on it. */
export function readableColour(hex: string): string {
  let rgb = parse(hex);
  while (contrastWithWhite(rgb) < READABLE) rgb = mix(rgb, [0, 0, 0], 0.06);
  return write(rgb);
}

/** The colour thinned with white; `share` from 0 (unchanged) to 1 (white). */
export function tint(hex: string, share: number): string {
  return write(mix(parse(hex), [255, 255, 255], share));
}

/** Contrast of white on a colour, from 1 to 21. */
export function whiteContrast(hex: string): number {
  return contrastWithWhite(parse(hex));
}

function contrastWithWhite(rgb: Rgb): number {
  const [red, green, blue] = rgb.map((part) => {
    const share = part / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0) + 0.05);
}

function mix(from: Rgb, to: Rgb, share: number): Rgb {
  const part = (index: 0 | 1 | 2) => from[index] + (to[index] - from[index]) * share;
  return [part(0), part(1), part(2)];
}

function parse(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function write(rgb: Rgb): string {
  return `#${rgb.map((part) => Math.floor(part).toString(16).padStart(2, '0')).join('')}`;
}
