import { ActionIcon, Menu } from '@mantine/core';
import { IconBook2, IconHelp, IconKeyboard, IconLock, IconRoute2, IconVocabulary } from '@tabler/icons-react';
import { routeHash } from '../state/index.ts';

export interface HelpMenuProps {
  readonly onGuide: () => void;
  readonly onPrivacy: () => void;
  /** Absent where there is nothing to show. */
  readonly onKeys?: () => void;
  readonly onTour?: () => void;
}

/** Everything that explains Préfigure. */
export function HelpMenu({ onGuide, onPrivacy, onKeys, onTour }: HelpMenuProps) {
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <ActionIcon size={36} aria-label="Aide" title="Aide" data-tour="help">
          <IconHelp size={20} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconBook2 size={17} aria-hidden />} onClick={onGuide}>
          Guide d’utilisation
        </Menu.Item>
        <Menu.Item
          component="a"
          href={routeHash({ place: 'guide', page: 'glossaire' })}
          leftSection={<IconVocabulary size={17} aria-hidden />}
        >
          Glossaire
        </Menu.Item>
        {onKeys && (
          <Menu.Item leftSection={<IconKeyboard size={17} aria-hidden />} rightSection="?" onClick={onKeys}>
            Raccourcis du clavier
          </Menu.Item>
        )}
        {onTour && (
          <Menu.Item leftSection={<IconRoute2 size={17} aria-hidden />} onClick={onTour}>
            Visite guidée (1 minute)
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconLock size={17} aria-hidden />} onClick={onPrivacy}>
          Confidentialité
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
