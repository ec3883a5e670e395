import { ActionIcon, Menu, useMantineColorScheme } from '@mantine/core';
import { IconBrightnessHalf, IconMoon, IconSun, IconTextSize } from '@tabler/icons-react';
import { setTextSize, TEXT_SIZES, type TextSize, useTextSize } from '../theme/text-size.ts';

const SCHEMES = [
  { value: 'light', label: 'Clair', icon: IconSun },
  { value: 'dark', label: 'Sombre', icon: IconMoon },
  { value: 'auto', label: 'Comme l’ordinateur', icon: IconBrightnessHalf },
] as const;

const SIZE_LABELS: Readonly<Record<TextSize, string>> = {
  100: 'Texte normal',
  112.5: 'Texte un peu plus grand',
  125: 'Grand texte',
  150: 'Très grand texte',
};

/** Light or dark, and the size of the text; both remembered on this computer. */
export function AppearanceMenu() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const textSize = useTextSize();
  return (
    <Menu position="bottom-end" width={250} closeOnItemClick={false}>
      <Menu.Target>
        <ActionIcon size={36} aria-label="Apparence : couleurs et taille du texte" title="Apparence">
          <IconTextSize size={20} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Couleurs</Menu.Label>
        <Menu.RadioGroup
          value={colorScheme}
          onChange={(value) => {
            const scheme = SCHEMES.find((each) => each.value === value);
            if (scheme) setColorScheme(scheme.value);
          }}
        >
          {SCHEMES.map(({ value, label, icon: Icon }) => (
            <Menu.RadioItem key={value} value={value} rightSection={<Icon size={17} aria-hidden />}>
              {label}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Label>Taille du texte</Menu.Label>
        <Menu.RadioGroup
          value={String(textSize)}
          onChange={(value) => {
            const size = TEXT_SIZES.find((each) => String(each) === value);
            if (size) setTextSize(size);
          }}
        >
          {TEXT_SIZES.map((size) => (
            <Menu.RadioItem key={size} value={String(size)}>
              {SIZE_LABELS[size]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
