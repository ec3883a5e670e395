import {
  IconCalculator,
  IconEye,
  IconHistory,
  IconListCheck,
  IconMap2,
  IconPencil,
  IconRoute,
  IconTarget,
  IconUsers,
} from '@tabler/icons-react';
import type { Place } from '../state/index.ts';

export interface PlaceInfo {
  readonly place: Place;
  readonly label: string;
  readonly icon: typeof IconPencil;
}

/** The places of a dossier as they are named to people, in the order of the tabs. */
export const PLACE_INFOS: readonly PlaceInfo[] = [
  { place: 'redaction', label: 'Rédaction', icon: IconPencil },
  { place: 'territoire', label: 'Territoire', icon: IconMap2 },
  { place: 'membres', label: 'Membres', icon: IconUsers },
  { place: 'missions', label: 'Missions et actions', icon: IconTarget },
  { place: 'budget', label: 'Budget', icon: IconCalculator },
  { place: 'controles', label: 'Contrôles', icon: IconListCheck },
  { place: 'versions', label: 'Versions', icon: IconHistory },
  { place: 'procedure', label: 'Procédure', icon: IconRoute },
  { place: 'apercu', label: 'Aperçu', icon: IconEye },
];

/** The name of a place. */
export function placeLabel(place: Place): string {
  return PLACE_INFOS.find((each) => each.place === place)?.label ?? place;
}
