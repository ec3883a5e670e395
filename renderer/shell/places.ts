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
import { indexPlan, type Plan } from '../../app/plan/index.ts';
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

/** The places that a plan has something for, as tabs; the preview has its own button. */
export function placesOf(plan: Plan): readonly PlaceInfo[] {
  const index = indexPlan(plan);
  return PLACE_INFOS.filter(({ place }) => {
    if (place === 'apercu') return false;
    return place !== 'territoire' || index.place('territoire.communes') !== undefined;
  }).map((info) =>
    info.place === 'missions' && !index.place('missions.choisies') ? { ...info, label: 'Actions' } : info,
  );
}
