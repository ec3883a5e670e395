import {
  ActionIcon,
  Anchor,
  type CSSVariablesResolver,
  createTheme,
  Loader,
  type MantineColorsTuple,
  Menu,
  Modal,
  Notification,
  rem,
  Tooltip,
} from '@mantine/core';

const teal: MantineColorsTuple = [
  '#e3f0ee',
  '#cde3e0',
  '#b9d6d2',
  '#8fbdb8',
  '#5f9f9a',
  '#26867f',
  '#1f7a75',
  '#0e5a57',
  '#0b4b48',
  '#083a38',
];

// Mantine draws its dark scheme from this ramp; the design keeps it warm.
const dark: MantineColorsTuple = [
  '#efe9df',
  '#cfc7ba',
  '#b9b2a6',
  '#a0978a',
  '#3b362f',
  '#332e28',
  '#23201c',
  '#1a1815',
  '#14120f',
  '#0e0d0b',
];

const gray: MantineColorsTuple = [
  '#fbf9f5',
  '#f3efe8',
  '#f1ede5',
  '#e6e0d6',
  '#d9d2c6',
  '#857f74',
  '#68726d',
  '#566361',
  '#33403e',
  '#1d2b2a',
];

const red: MantineColorsTuple = [
  '#fce8e6',
  '#f7cfcb',
  '#f29a92',
  '#e6766d',
  '#d9534a',
  '#c4453d',
  '#b3261e',
  '#9d1f18',
  '#861914',
  '#6e130f',
];

/** Mantine in the design's colours, type and sizes (15 px text, 8–10 px corners, targets of 32 px or more). */
export const theme = createTheme({
  colors: { teal, dark, gray, red },
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 6 },
  black: '#1d2b2a',
  fontFamily: 'var(--sans)',
  headings: {
    fontFamily: 'var(--serif)',
    fontWeight: '600',
    sizes: {
      h1: { fontSize: rem(26), lineHeight: '1.25' },
      h2: { fontSize: rem(20), lineHeight: '1.3' },
      h3: { fontSize: rem(17), lineHeight: '1.35' },
    },
  },
  fontSizes: { xs: rem(12.5), sm: rem(14), md: rem(15), lg: rem(17), xl: rem(20) },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.55', xl: '1.4' },
  radius: { xs: rem(4), sm: rem(7), md: rem(9), lg: rem(12), xl: rem(20) },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray', size: 34 } }),
    Anchor: Anchor.extend({ defaultProps: { underline: 'always' } }),
    Loader: Loader.extend({ defaultProps: { type: 'dots' } }),
    Menu: Menu.extend({ defaultProps: { shadow: 'md', withInitialFocusPlaceholder: false } }),
    Modal: Modal.extend({
      defaultProps: {
        centered: true,
        closeButtonProps: { 'aria-label': 'Fermer' },
        overlayProps: { backgroundOpacity: 0.45 },
      },
      styles: { title: { font: '600 1.25rem/1.3 var(--serif)' } },
    }),
    Notification: Notification.extend({ defaultProps: { closeButtonProps: { 'aria-label': 'Fermer' } } }),
    Tooltip: Tooltip.extend({
      defaultProps: { openDelay: 400, withArrow: true, events: { hover: true, focus: true, touch: false } },
    }),
  },
});

const shared = {
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-body': 'var(--card)',
  '--mantine-color-dimmed': 'var(--soft)',
  '--mantine-color-error': 'var(--red)',
  '--mantine-color-placeholder': 'var(--faint)',
  '--mantine-color-anchor': 'var(--teal)',
  '--mantine-color-default': 'var(--card)',
  '--mantine-color-default-hover': 'var(--sunk)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line)',
  '--mantine-primary-color-filled': 'var(--teal-fill)',
  '--mantine-primary-color-light': 'var(--teal-tint)',
  '--mantine-primary-color-light-hover': 'var(--teal-hover)',
  '--mantine-primary-color-light-color': 'var(--teal)',
  '--mantine-color-teal-filled': 'var(--teal-fill)',
  '--mantine-color-teal-light': 'var(--teal-tint)',
  '--mantine-color-teal-light-hover': 'var(--teal-hover)',
  '--mantine-color-teal-light-color': 'var(--teal)',
  '--mantine-color-teal-text': 'var(--teal)',
  '--mantine-color-teal-outline': 'var(--teal)',
  '--mantine-color-gray-text': 'var(--soft)',
  '--mantine-color-gray-light-color': 'var(--soft)',
  '--mantine-color-gray-light-hover': 'var(--sunk)',
  '--mantine-color-red-text': 'var(--red)',
  '--mantine-color-red-light': 'var(--red-tint)',
  '--mantine-color-red-light-color': 'var(--red)',
};

/** Makes Mantine's own variables follow the tokens, so that one file decides the colours. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: shared,
  dark: shared,
});
