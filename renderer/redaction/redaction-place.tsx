import { Button, Drawer } from '@mantine/core';
import { useLocalStorage, useMediaQuery } from '@mantine/hooks';
import { IconHelpCircle, IconListTree } from '@tabler/icons-react';
import { type FocusEvent, type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { isReturning, useTopOfPage } from '../components/index.ts';
import { START_PAGE, TRAY_PAGE, useDossier, useWritingAlone } from '../state/index.ts';
import { InsightsProvider } from './model/insights.tsx';
import { pageId, resolvePage } from './model/page-address.ts';
import { revealField } from './model/reveal-field.ts';
import { SubsectionPage } from './page/subsection-page.tsx';
import { RightPanel } from './panel/right-panel.tsx';
import { PlanNav } from './plan/plan-nav.tsx';
import { type AskedHelp, type HelpPanel, HelpPanelProvider } from './readability/help-panel.tsx';
import classes from './redaction-place.module.css';
import { StartPage } from './start/start-page.tsx';
import { TrayPage } from './tray/tray-page.tsx';
import { WritingAloneButton } from './writing-alone-button.tsx';

export interface RedactionPlaceProps {
  readonly subsection?: string | undefined;
  /** Field key to bring into view and focus. */
  readonly field?: string | undefined;
  /** Shown at the top of « Par où commencer ». */
  readonly startNotice?: ReactNode;
}

/** The writing place: the plan, the fields of one sub-section, and what helps to answer. */
export function RedactionPlace({ subsection, field, startNotice }: RedactionPlaceProps) {
  const current = useDossier((state) =>
    pageId(resolvePage(state.regional, state.dossier, { subsection, field })),
  );
  const sorting = current === TRAY_PAGE;
  const starting = current === START_PAGE || sorting;
  const alone = useWritingAlone() && !starting;
  const page = useRef<HTMLElement>(null);
  const [focused, setFocused] = useState<string>();
  const narrow = useMediaQuery('(max-width: 68.75em)') ?? false;
  const tight = useMediaQuery('(max-width: 52em)') ?? false;
  const [panelOpen, setPanelOpen] = useLocalStorage({
    key: 'prefigure-panneau',
    defaultValue: true,
    getInitialValueInEffect: false,
  });
  const [drawer, setDrawer] = useState<'plan' | 'panel' | null>(null);

  const [asked, setAsked] = useState<AskedHelp>();
  const help = useMemo<HelpPanel>(
    () => ({
      showReadability: (fieldKey) => {
        setAsked({ fieldKey });
        if (narrow) setDrawer('panel');
        else setPanelOpen(true);
      },
    }),
    [narrow, setPanelOpen],
  );

  const reveal = useCallback((key: string) => {
    setDrawer(null);
    setFocused(key);
    return page.current ? revealField(page.current, key) : undefined;
  }, []);
  useEffect(() => (field && !isReturning() ? reveal(field) : undefined), [field, reveal]);
  useNewPage(current, field, setFocused, setDrawer);

  const noticeFocus = useCallback((event: FocusEvent<HTMLElement>) => {
    const block = event.target.closest<HTMLElement>('[data-field-key]');
    if (block?.dataset.fieldKey) setFocused(block.dataset.fieldKey);
  }, []);

  const nav = <PlanNav current={current} />;
  const closePanel = useCallback(() => setPanelOpen(false), [setPanelOpen]);
  const panel = (
    <RightPanel
      page={current}
      focused={focused}
      asked={asked}
      onReveal={reveal}
      onClose={narrow ? undefined : closePanel}
    />
  );
  return (
    <InsightsProvider>
      <div className={classes.place} data-alone={alone || undefined}>
        {!tight && !alone && (
          <div className={classes.plan} data-region="plan" tabIndex={-1}>
            {nav}
          </div>
        )}
        <div className={classes.middle}>
          <main
            ref={page}
            className={classes.page}
            data-region="page"
            data-scrolls
            tabIndex={-1}
            aria-label="Rédaction"
            onFocusCapture={noticeFocus}
          >
            <div className={classes.openers}>
              {tight && !alone && (
                <Button
                  variant="default"
                  leftSection={<IconListTree size={18} aria-hidden />}
                  onClick={() => setDrawer('plan')}
                >
                  Plan
                </Button>
              )}
              {!starting && <WritingAloneButton />}
              {!starting && !alone && (narrow || !panelOpen) && (
                <Button
                  variant="default"
                  leftSection={<IconHelpCircle size={18} aria-hidden />}
                  onClick={() => (narrow ? setDrawer('panel') : setPanelOpen(true))}
                >
                  Guide
                </Button>
              )}
            </div>
            <HelpPanelProvider value={help}>
              {sorting ? (
                <TrayPage />
              ) : starting ? (
                <StartPage notice={startNotice} />
              ) : (
                <SubsectionPage key={current} address={current} />
              )}
            </HelpPanelProvider>
          </main>
        </div>
        {!narrow && panelOpen && !starting && !alone && (
          <aside className={classes.panel} data-region="panel" tabIndex={-1} aria-label="Aide à la rédaction">
            {panel}
          </aside>
        )}
        <Drawer opened={tight && drawer === 'plan'} onClose={() => setDrawer(null)} title="Plan du dossier">
          {nav}
        </Drawer>
        <Drawer
          opened={narrow && drawer === 'panel'}
          onClose={() => setDrawer(null)}
          position="right"
          title="Guide, contrôles et notes"
          closeButtonProps={{ 'aria-label': 'Fermer' }}
        >
          {panel}
        </Drawer>
      </div>
    </InsightsProvider>
  );
}

/** On another page: forget the former field. */
function useNewPage(
  current: string,
  field: string | undefined,
  setFocused: (key: string | undefined) => void,
  setDrawer: (drawer: null) => void,
): void {
  useTopOfPage(`redaction/${current}`, field !== undefined);
  const seen = useRef(current);
  useEffect(() => {
    if (seen.current === current) return;
    seen.current = current;
    setDrawer(null);
    if (!field) setFocused(undefined);
  }, [current, field, setFocused, setDrawer]);
}
