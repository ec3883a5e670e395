/** Turns what structured clone carries into text and back, in the page and in Node alike. */
export interface Codec {
  encode(value: unknown): string;
  decode(text: string): unknown;
}

/**
 * Makes the codec. Stands alone on purpose: its own source is also run inside the page.
 * Values are cloned natively first, so that what the platform refuses (functions, symbols, nodes) is refused here.
 */
export function makeCodec(): Codec {
  type Packed = readonly [string, unknown?];
  const toBase64 = (bytes: Uint8Array) => {
    let binary = '';
    for (const byte of bytes) binary += String.fromCharCode(byte);
    return btoa(binary);
  };
  const fromBase64 = (text: string) => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  const packObject = (value: object): Packed => {
    if (value instanceof Date) return ['date', value.getTime()];
    if (value instanceof RegExp) return ['regexp', [value.source, value.flags]];
    if (value instanceof Map) return ['map', [...value].map(([key, each]) => [pack(key), pack(each)])];
    if (value instanceof Set) return ['set', [...value].map(pack)];
    if (value instanceof Error) return ['error', [value.name, value.message]];
    if (value instanceof ArrayBuffer) return ['buffer', toBase64(new Uint8Array(value))];
    if (value instanceof Uint8Array) return ['bytes', toBase64(value)];
    if (Array.isArray(value)) return ['array', value.map(pack)];
    if (ArrayBuffer.isView(value)) throw new Error('The Electron double does not carry this typed array');
    return ['object', Object.entries(value).map(([key, each]) => [key, pack(each)])];
  };
  const pack = (value: unknown): Packed => {
    if (value === undefined) return ['undefined'];
    if (typeof value === 'bigint') return ['bigint', String(value)];
    if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0)))
      return ['number', Object.is(value, -0) ? '-0' : String(value)];
    return typeof value === 'object' && value !== null ? packObject(value) : ['plain', value];
  };
  const unpackers: Record<string, (inner: never) => unknown> = {
    undefined: () => undefined,
    bigint: (inner: string) => BigInt(inner),
    number: (inner: string) => Number(inner),
    plain: (inner: unknown) => inner,
    date: (inner: number) => new Date(inner),
    regexp: ([source, flags]: [string, string]) => new RegExp(source, flags),
    map: (inner: [Packed, Packed][]) => new Map(inner.map(([key, each]) => [unpack(key), unpack(each)])),
    set: (inner: Packed[]) => new Set(inner.map(unpack)),
    error: ([name, message]: [string, string]) => Object.assign(new Error(message), { name }),
    buffer: (inner: string) => fromBase64(inner).buffer,
    bytes: (inner: string) => fromBase64(inner),
    array: (inner: Packed[]) => inner.map(unpack),
    // Defined, not assigned: a key named `__proto__` must stay a key.
    object: (inner: [string, Packed][]) =>
      Object.fromEntries(inner.map(([key, each]): [string, unknown] => [key, unpack(each)])),
  };
  const unpack = ([kind, inner]: Packed): unknown => {
    const unpacker = unpackers[kind];
    if (!unpacker) throw new Error(`unknown kind ${kind}`);
    return unpacker(inner as never);
  };
  return {
    encode: (value) => JSON.stringify(pack(structuredClone(value))),
    decode: (text) => unpack(JSON.parse(text) as Packed),
  };
}
