import './theme/index.ts';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { speakFrench } from '../app/french-messages.ts';
import { Start } from './shell/index.ts';
import { cssVariablesResolver, restoreTextSize, theme } from './theme/index.ts';

const colorSchemeManager = localStorageColorSchemeManager({ key: 'prefigure-color-scheme' });

speakFrench();
restoreTextSize();
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      colorSchemeManager={colorSchemeManager}
      defaultColorScheme="auto"
      cssVariablesResolver={cssVariablesResolver}
    >
      <ModalsProvider labels={{ confirm: 'Confirmer', cancel: 'Annuler' }}>
        <Notifications position="bottom-right" />
        <Start />
      </ModalsProvider>
    </MantineProvider>
  </StrictMode>,
);
