import { Button } from '@mantine/core';
import { IconFileTypePdf } from '@tabler/icons-react';
import { useState } from 'react';
import type { PlanDocument } from '../../app/plan/index.ts';
import { savedWords, saveFile } from '../client/index.ts';
import { notifyDone, notifyError } from '../components/index.ts';
import { useDossierStore, useHost } from '../state/index.ts';
import type { ShownPage } from './page-frame.tsx';
import { PrintButton } from './print-button.tsx';

interface PdfButtonProps {
  readonly document: PlanDocument;
  readonly shown: ShownPage | undefined;
}

/** The document as a PDF: made by the host where it can, by the browser's printing elsewhere. */
export function PdfButton({ document, shown }: PdfButtonProps) {
  const { info } = useHost();
  return info.capabilities.pdf ? <HostPdf document={document} /> : <PrintButton shown={shown} />;
}

function HostPdf({ document }: { document: PlanDocument }) {
  const { client, info } = useHost();
  const store = useDossierStore();
  const [making, setMaking] = useState(false);
  const make = async () => {
    setMaking(true);
    try {
      await store.getState().flush();
      const { id } = store.getState().dossier;
      const file = await client.call('export.pdf', { id, document: document.id });
      if (await saveFile(client, info.capabilities, file)) notifyDone(savedWords(info.capabilities, file));
    } catch (error) {
      notifyError(error);
    } finally {
      setMaking(false);
    }
  };
  return (
    <Button
      variant="default"
      leftSection={<IconFileTypePdf size={18} aria-hidden />}
      loading={making}
      onClick={() => void make()}
    >
      PDF
    </Button>
  );
}
