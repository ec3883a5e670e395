import { Button, Menu } from '@mantine/core';
import {
  IconFileTypeDocx,
  IconFileTypePdf,
  IconFileZip,
  IconLock,
  IconPackageExport,
  IconUsersGroup,
} from '@tabler/icons-react';
import { useState } from 'react';
import { routeHash, useDossier } from '../state/index.ts';
import { ProtectDialog } from './protect-dialog.tsx';
import type { ExportActions } from './use-export.tsx';

/** Every file the dossier can become: the Word documents, to work on or to submit, and the dossier itself. */
export function ExportMenu({ actions }: { actions: ExportActions }) {
  const documents = useDossier((state) => state.plan.documents);
  const id = useDossier((state) => state.dossier.id);
  const [protecting, setProtecting] = useState(false);
  const items = (deposit: boolean) =>
    documents.map((document) => (
      <Menu.Item
        key={document.id}
        leftSection={<IconFileTypeDocx size={18} aria-hidden />}
        onClick={() => actions.word(document, { deposit })}
      >
        {document.label} (.docx)
      </Menu.Item>
    ));
  return (
    <>
      <Menu position="bottom-end" width={320}>
        <Menu.Target>
          <Button leftSection={<IconFileTypeDocx size={18} aria-hidden />}>Exporter</Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>Version de travail, à relire entre vous</Menu.Label>
          {items(false)}
          <Menu.Item
            component="a"
            href={routeHash({ place: 'apercu', dossier: id })}
            leftSection={<IconFileTypePdf size={18} aria-hidden />}
          >
            En PDF, depuis l’aperçu
          </Menu.Item>
          <Menu.Divider />
          <Menu.Label>Version à déposer, vérifiée avant</Menu.Label>
          {items(true)}
          <Menu.Item leftSection={<IconFileZip size={18} aria-hidden />} onClick={actions.depositPackage}>
            Le dossier de dépôt complet (.zip)
          </Menu.Item>
          <Menu.Divider />
          <Menu.Label>À publier, sans les coordonnées des personnes</Menu.Label>
          {documents
            .filter(({ id: document }) => document !== 'lettre')
            .map((document) => (
              <Menu.Item
                key={document.id}
                leftSection={<IconUsersGroup size={18} aria-hidden />}
                onClick={() => actions.publicWord(document)}
              >
                {document.label}, pour le public
              </Menu.Item>
            ))}
          <Menu.Divider />
          <Menu.Label>Pour un collègue ou un autre ordinateur</Menu.Label>
          <Menu.Item
            leftSection={<IconPackageExport size={18} aria-hidden />}
            onClick={() => actions.exchange()}
          >
            Le dossier entier (.prefigure)
          </Menu.Item>
          <Menu.Item leftSection={<IconLock size={18} aria-hidden />} onClick={() => setProtecting(true)}>
            Le même, sous phrase secrète…
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {protecting && (
        <ProtectDialog
          onClose={() => setProtecting(false)}
          onProtect={(passphrase) => {
            setProtecting(false);
            actions.exchange(passphrase);
          }}
        />
      )}
    </>
  );
}
