export { createServices, type ServicesOptions } from './create-services.ts';
export { dispatch, type Handlers } from './dispatch.ts';
export { buildExample } from './example.ts';
export { type DocumentRequest, exportDocument, previewDocument } from './export-document.ts';
export { readDossierBytes } from './import-file.ts';
export { loadPlan, PlanCatalog } from './plan-catalog.ts';
export { resourcesFolder } from './resources.ts';
export { lazyReferential, readArs } from './territory-service.ts';
