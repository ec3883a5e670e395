import { PlanCatalog, resourcesFolder } from '../../main/services/index.ts';

/** The plans as shipped. */
export const catalog = new PlanCatalog(resourcesFolder(import.meta.dirname));
export const cpts = catalog.require('cpts');
