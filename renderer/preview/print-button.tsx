import { Button, Popover, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPrinter } from '@tabler/icons-react';
import type { ShownPage } from './page-frame.tsx';

/** Where the host makes no PDF itself, the browser's own printing does. */
export function PrintButton({ shown }: { shown: ShownPage | undefined }) {
  const [opened, { open, close }] = useDisclosure(false);
  const print = () => {
    close();
    shown?.page.defaultView?.print();
  };
  return (
    <Popover
      opened={opened}
      onDismiss={close}
      position="bottom-end"
      width={300}
      trapFocus
      withArrow
      shadow="md"
    >
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconPrinter size={18} aria-hidden />}
          disabled={!shown}
          onClick={opened ? close : open}
        >
          Imprimer ou PDF
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Text size="sm" mb="sm">
          Pour un PDF, choisissez « Enregistrer au format PDF » comme imprimante dans la fenêtre qui s’ouvre.
        </Text>
        <Button fullWidth onClick={print}>
          Ouvrir l’impression
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
