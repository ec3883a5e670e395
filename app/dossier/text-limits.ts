/** Most characters of each short text of a dossier: what the borders refuse, and what the interface counts down. */
export const MOST_CHARACTERS = {
  /** Of a dossier. */
  name: 300,
  /** Why a question does not apply, or a finding is set aside. */
  reason: 5_000,
  /** A working note. */
  note: 100_000,
  /** A source said under a table, and its year. */
  source: 2_000,
  year: 50,
  /** What a picture shows. */
  picture: 2_000,
  /** Words of one's own in the place of an option of an open list. */
  choice: 1_000,
  /** Who signs. */
  signatory: 300,
  versionName: 200,
  versionNote: 5_000,
} as const;
