import { randomId } from '../../app/dossier/index.ts';
import type { VersionHead } from '../../app/versions/index.ts';
import { contentChecksum, packVersion } from '../storage/index.ts';
import type { Opened } from './dossier-source.ts';

/** The exchange file with its present state kept as one more version. */
export async function withVersion(opened: Opened, name: string, note?: string): Promise<Opened> {
  const { dossier, attachments, versions = [], versionPieces } = opened;
  const head: VersionHead = {
    id: randomId(),
    kind: 'named',
    sequence: Math.max(0, ...versions.map((each) => each.head.sequence)) + 1,
    createdAt: new Date().toISOString(),
    name,
    ...(note ? { note } : {}),
    title: String(dossier.answers[opened.plan.nameField] ?? ''),
    content: contentChecksum(dossier),
    pieces: [...new Set(dossier.attachments.map(({ sha256 }) => sha256))],
  };
  const pieces = new Map(versionPieces);
  for (const { id, sha256 } of dossier.attachments) {
    const bytes = attachments.get(id);
    if (bytes) pieces.set(sha256, bytes);
  }
  const version = { head, bytes: await packVersion(head, dossier) };
  return { ...opened, versions: [version, ...versions], versionPieces: pieces };
}
