import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { speakFrench } from '../app/french-messages.ts';
import { reachHost, Start } from './shell/index.ts';
import { cssVariablesResolver, restoreTextSize, SCHEME_KEY, theme } from './theme/index.ts';

const colorSchemeManager = localStorageColorSchemeManager({ key: SCHEME_KEY });

/** A host on this computer answers well before: a page that only says it waits would flash. */
const PATIENCE_MS = 150;

const reaching = reachHost();
speakFrench();
restoreTextSize();
const patience = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS));
const reached = await Promise.race([reaching, patience]);
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
const onShown = window.prefigureFirst?.end() ?? (() => undefined);
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
        <Start reaching={reaching} reached={reached} onShown={onShown} />
      </ModalsProvider>
    </MantineProvider>
  </StrictMode>,
);
