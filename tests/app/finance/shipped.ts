import type { AciBareme } from '../../../app/finance/index.ts';
import { selectAci } from '../../../app/finance/index.ts';
import { loadBaremes, resourcesFolder } from '../../../main/services/index.ts';
import { cpts } from '../../support/catalog.ts';

export const RESOURCES = resourcesFolder(import.meta.dirname);
export const MISSIONS = (cpts.lists.missionsAci?.items ?? []).map(({ id }) => id);

/** The scales as shipped. */
export const BAREMES = loadBaremes(RESOURCES, MISSIONS);

/** The ACI scale of that id. */
export function aci(id: string): AciBareme {
  return selectAci(BAREMES, id, '2026-01-01');
}
export const AVENANT_2 = aci('aci-avenant-2');
