import { Button, Menu } from '@mantine/core';
import { IconClipboard, IconFileSpreadsheet } from '@tabler/icons-react';
import { useState } from 'react';
import type { BudgetSide } from '../../app/finance/index.ts';
import { indexPlan } from '../../app/plan/index.ts';
import { saveFile } from '../client/index.ts';
import { notifyDone, notifyError } from '../components/index.ts';
import { TableImport } from '../redaction/index.ts';
import { useDossier, useDossierStore, useHost } from '../state/index.ts';

/** Brings lines in from a spreadsheet and takes the whole budget out to one. */
export function BudgetActions() {
  const plan = useDossier((state) => state.regional);
  const [side, setSide] = useState<BudgetSide>();
  const fieldKey = `budget.${side ?? ''}`;
  const field = indexPlan(plan).place(fieldKey)?.field;
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" leftSection={<IconClipboard size={17} aria-hidden />}>
            Coller depuis Excel
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setSide('charges')}>Dans les charges…</Menu.Item>
          <Menu.Item onClick={() => setSide('produits')}>Dans les produits…</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ExportMenu />
      {side && field && (
        <TableImport key={side} field={field} fieldKey={fieldKey} onClose={() => setSide(undefined)} />
      )}
    </>
  );
}

function ExportMenu() {
  const { client, info } = useHost();
  const store = useDossierStore();
  const [busy, setBusy] = useState(false);
  const make = async (format: 'xlsx' | 'csv') => {
    setBusy(true);
    try {
      await store.getState().flush();
      const file = await client.call('export.budget', { id: store.getState().dossier.id, format });
      if (await saveFile(client, info.capabilities, file)) notifyDone(`Budget prêt : ${file.name}`);
    } catch (error) {
      notifyError(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          loading={busy}
          leftSection={<IconFileSpreadsheet size={17} aria-hidden />}
          aria-label="Exporter le budget en tableur (.xlsx)"
        >
          .xlsx
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void make('xlsx')}>Excel ou LibreOffice, avec formules (.xlsx)</Menu.Item>
        <Menu.Item onClick={() => void make('csv')}>Texte séparé par des points-virgules (.csv)</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
