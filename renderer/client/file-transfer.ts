import type { CallOutput, Client, FilePayload } from '../../app/contract.ts';

type Capabilities = CallOutput<'app.info'>['capabilities'];

/**
 * Gives a file to the person: the system's "save as" where there is one, else a download.
 * @returns false when she cancelled
 */
export async function saveFile(
  client: Client,
  capabilities: Capabilities,
  file: FilePayload,
): Promise<boolean> {
  if (capabilities.nativeDialogs) return Boolean((await client.call('file.save', file)).path);
  const url = URL.createObjectURL(new Blob([bytesOf(file.base64)]));
  const link = document.createElement('a');
  link.href = url;
  link.download = file.name;
  link.click();
  // The browser has taken the bytes by the next minute, even for a large file.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return true;
}

/** What to say once a file was given, and where it is. */
export function savedWords({ nativeDialogs }: Capabilities, { name }: FilePayload): string {
  return nativeDialogs
    ? `Document enregistré : ${name}`
    : `Document prêt, dans vos téléchargements : ${name}`;
}

/** A file the person chose, as the contract carries it. */
export async function readChosenFile(file: File): Promise<FilePayload> {
  return { name: file.name, base64: base64Of(new Uint8Array(await file.arrayBuffer())) };
}

/** A text as a file to save. */
export function textFile(name: string, text: string): FilePayload {
  return { name, base64: base64Of(new TextEncoder().encode(text)) };
}

// In slices: `String.fromCharCode` takes its bytes as arguments, and there is a limit to those.
function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += 32_768)
    binary += String.fromCharCode(...bytes.subarray(start, start + 32_768));
  return btoa(binary);
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
}
