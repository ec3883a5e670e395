import type { Dossier } from '../dossier/index.ts';
import { readableColour } from './colour.ts';
import type { DocumentLook } from './model.ts';

const TEAL = '#0e5a57';

/** The look the team chose, with a colour that white words can be read on. The sober one keeps ours. */
export function documentLook({ look }: Dossier): DocumentLook {
  const name = look?.name ?? 'sobre';
  return { name, color: name === 'sobre' || !look?.color ? TEAL : readableColour(look.color) };
}
