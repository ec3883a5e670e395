import { Button, FileButton } from '@mantine/core';
import { IconFolderOpen } from '@tabler/icons-react';

/** Chooses a dossier's file on this computer (`.prefigure`, or the plain `.json`). */
export function OpenFileButton({ onFile, size }: { onFile: (file: File) => void; size?: string }) {
  return (
    <FileButton accept=".prefigure,.json" onChange={(file) => file && onFile(file)}>
      {(props) => (
        <Button
          {...props}
          {...(size ? { size } : {})}
          variant="default"
          leftSection={<IconFolderOpen size={18} aria-hidden />}
        >
          Ouvrir un fichier
        </Button>
      )}
    </FileButton>
  );
}
