import type { FilePayload } from '../../app/contract.ts';
import type { Library } from '../storage/index.ts';
import type { Handlers } from './dispatch.ts';
import type { PlanCatalog } from './plan-catalog.ts';

interface ImportHandlersOptions {
  readonly library: Library;
  readonly plans: PlanCatalog;
  readonly resources: string;
}

type ImportCall = Extract<keyof Handlers, `import.${string}`>;

/** The part of the contract that takes existing Word files in. Nothing is kept between proposal and import. */
export function importHandlers(options: ImportHandlersOptions): Pick<Handlers, ImportCall> {
  const { library, plans, resources } = options;
  const source = (planId: string, { name, base64 }: FilePayload) => ({
    bytes: new Uint8Array(Buffer.from(base64, 'base64')),
    name,
    plan: plans.require(planId),
    resources,
  });
  return {
    'import.propose': async ({ planId, file }) => {
      // Loaded here only: the Word reader is heavy, and most sessions never need it.
      const { proposeDocx } = await import('./import-docx.ts');
      return proposeDocx(source(planId, file));
    },
    'import.apply': async ({ planId, file, choices, name, region }) => {
      const { importDocx } = await import('./import-docx.ts');
      const imported = await importDocx({ ...source(planId, file), choices, title: name, region });
      const id = await library.add(imported);
      return { id, placed: imported.report.placed.length, tray: imported.report.tray.length };
    },
  };
}
