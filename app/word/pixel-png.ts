const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
// One pixel, eight bits for each of three colours.
const HEADER = [0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0];

/** A PNG file of one pixel of a colour (`0E5A57`): stretched, it is a band. */
export function pixelPng(color: string): Uint8Array {
  const value = Number.parseInt(color, 16);
  const line = [0, (value >> 16) & 255, (value >> 8) & 255, value & 255];
  // A zlib stream of one stored block: nothing to gain by deflating four bytes.
  const stored = [0x78, 0x01, 0x01, line.length, 0, 255 - line.length, 255, ...line, ...word(adler32(line))];
  return new Uint8Array([
    ...SIGNATURE,
    ...chunk('IHDR', HEADER),
    ...chunk('IDAT', stored),
    ...chunk('IEND', []),
  ]);
}

function chunk(name: string, data: readonly number[]): number[] {
  const body = [...name].map((letter) => letter.charCodeAt(0)).concat(data);
  return [...word(data.length), ...body, ...word(crc32(body))];
}

function word(value: number): number[] {
  return [(value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
}

function crc32(bytes: readonly number[]): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

function adler32(bytes: readonly number[]): number {
  let low = 1;
  let high = 0;
  for (const byte of bytes) {
    low = (low + byte) % 65_521;
    high = (high + low) % 65_521;
  }
  return ((high << 16) | low) >>> 0;
}
