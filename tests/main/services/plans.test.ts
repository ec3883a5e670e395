import { describe, expect, it } from 'vitest';
import { checkAll } from '../../../app/checks/index.ts';
import { buildDocument, modelToPlainText } from '../../../app/document/index.ts';
import { countingIds, dossierTitle, newDossier } from '../../../app/dossier/index.ts';
import { indexPlan, planFields } from '../../../app/plan/index.ts';
import {
  buildExample,
  depositPackage,
  exportDocument,
  readArs,
  readDepartements,
  readGlossary,
  resourcesFolder,
} from '../../../main/services/index.ts';
import { catalog } from '../../support/catalog.ts';
import { wordErrors } from '../../support/read-docx.ts';

const resources = resourcesFolder(import.meta.dirname);
const OTHERS = ['esp', 'ess', 'msp', 'cds'] as const;
const shared = {
  ars: readArs(resources),
  departements: readDepartements(resources),
  glossary: readGlossary(resources),
};

it('offers the CPTS first, then the other structures', () => {
  expect(catalog.ids()[0]).toBe('cpts');
  expect([...catalog.ids()].sort()).toEqual(['cds', 'cpts', 'esp', 'ess', 'msp']);
});

for (const id of OTHERS)
  describe(`the plan ${id}`, () => {
    const plan = catalog.require(id);
    const { dossier, attachments } = buildExample(resources, plan);

    it('explains every required question, and says where what it asks comes from', () => {
      for (const field of planFields(plan)) {
        if (field.required && field.type !== 'computed') {
          const guidance = catalog.guidance(id, field.id);
          expect(
            guidance?.sections.map(({ title }) => title),
            field.id,
          ).toEqual(expect.arrayContaining(['Pourquoi on vous le demande', 'Comment répondre']));
        }
        if (field.evidence === 'read' || field.evidence === 'seed')
          expect(field.sources.length, field.id).toBeGreaterThan(0);
        // The law must be cited, never supposed.
        if (field.requiredBy === 'loi') expect(field.evidence, field.id).not.toBe('reconstructed');
      }
    });

    it('proposes an order of work that leads through every sub-section with a required question', () => {
      const named = plan.order?.phases.flatMap(({ steps }) =>
        steps.flatMap(({ subsections }) => subsections),
      );
      for (const { field, subsection } of indexPlan(plan).places)
        if (field.required && field.type !== 'computed')
          expect(named, subsection.id).toContain(subsection.id);
    });

    it('shares the type of each field it has in common with a CPTS, so that a dossier may climb', () => {
      const cpts = indexPlan(catalog.require('cpts'));
      for (const { field, collection } of indexPlan(plan).places) {
        const same = cpts.place(field.id);
        if (same?.field.id !== field.id) continue;
        expect([field.type, collection], field.id).toEqual([same.field.type, same.collection]);
        for (const column of field.columns ?? [])
          expect(
            same.field.columns?.find((each) => each.id === column.id)?.type,
            `${field.id}#${column.id}`,
          ).toBe(column.type);
      }
    });

    it('finds nothing to say of its example, and the pieces missing from an empty dossier', () => {
      expect(checkAll(plan, dossier)).toEqual([]);
      const empty = newDossier(plan, { name: 'Vide', makeId: countingIds() });
      const findings = checkAll(plan, empty);
      expect(findings.length).toBeGreaterThan(15);
      expect(findings.every(({ field }) => indexPlan(plan).place(field.replace(/.*\//, '')))).toBe(true);
    });

    it('makes Word files that the Open XML SDK finds no fault with, every answer said', async () => {
      for (const { id: document } of plan.documents) {
        const request = { plan, dossier, attachments, document, deposit: true, ...shared };
        const bytes = await exportDocument(request);
        expect(await wordErrors(bytes, 'Microsoft365')).toEqual([]);
      }
      const text = modelToPlainText(buildDocument({ plan, dossier, document: 'projet', deposit: true }));
      expect(text).toContain(dossierTitle(dossier, plan));
      for (const section of plan.sections.filter(({ documents }) => documents.includes('projet')).slice(1))
        expect(text).toContain(section.title.replace(/'/g, '’'));
    }, 60_000);

    it('makes a deposit package', async () => {
      const bytes = await depositPackage({ plan, dossier, attachments, ...shared });
      expect(bytes.byteLength).toBeGreaterThan(20_000);
    }, 60_000);
  });

it('explains at the end of a public summary the terms it uses, but those the team explained', async () => {
  const plan = catalog.require('msp');
  const { dossier } = buildExample(resources, plan);
  const text = (glossary = true) =>
    modelToPlainText(
      buildDocument({
        plan,
        dossier,
        document: 'resume',
        deposit: true,
        ...(glossary ? { glossary: shared.glossary } : {}),
      }),
    );
  expect(text()).toContain('Assurance maladie : L’organisme qui rembourse');
  expect(text(false)).not.toContain('qui rembourse');
  expect(text().match(/Protocole/g)).toHaveLength(1);
});
