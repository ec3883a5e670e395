import { ActionIcon, Tabs } from '@mantine/core';
import { IconLayoutSidebarRightCollapse } from '@tabler/icons-react';
import { memo, useEffect, useState } from 'react';
import { parseFieldKey } from '../../../app/dossier/index.ts';
import { indexPlan } from '../../../app/plan/index.ts';
import { useDossier } from '../../state/index.ts';
import { parsePageId } from '../model/page-address.ts';
import type { AskedHelp } from '../readability/help-panel.tsx';
import { PageReadability } from '../readability/readability-list.tsx';
import { FindingsTab, usePageFindings } from './findings-tab.tsx';
import { GuideTab } from './guide-tab.tsx';
import { NotesTab } from './notes-tab.tsx';
import classes from './right-panel.module.css';

interface RightPanelProps {
  /** Id of the current page. */
  readonly page: string;
  /** Key of the field being answered, if any. */
  readonly focused: string | undefined;
  /** What a question asked of the panel, if any did. */
  readonly asked: AskedHelp | undefined;
  readonly onReveal: (key: string) => void;
  /** Folds the panel away; absent where it is a drawer with its own way out. */
  readonly onClose: (() => void) | undefined;
}

/** What helps to answer: the guide of the field, what is wrong on this page, working notes. */
export const RightPanel = memo(function RightPanel(props: RightPanelProps) {
  const { page, focused, asked, onReveal, onClose } = props;
  const [tab, setTab] = useState<string | null>(asked ? 'findings' : 'guide');
  useEffect(() => {
    if (asked) setTab('findings');
  }, [asked]);
  const findings = usePageFindings(page);
  const key = useCurrentField(page, focused);
  return (
    <Tabs value={tab} onChange={setTab} className={classes.panel} classNames={{ list: classes.tabs }}>
      <Tabs.List grow data-foldable={onClose ? true : undefined} aria-label="Aide à la rédaction">
        <Tabs.Tab value="guide">Guide</Tabs.Tab>
        <Tabs.Tab value="findings">
          Contrôles
          {findings.length > 0 && <span className={classes.badge}>{findings.length}</span>}
        </Tabs.Tab>
        <Tabs.Tab value="notes">Notes</Tabs.Tab>
      </Tabs.List>
      {onClose && (
        <ActionIcon className={classes.fold} size="lg" aria-label="Replier le panneau" onClick={onClose}>
          <IconLayoutSidebarRightCollapse size={18} aria-hidden />
        </ActionIcon>
      )}
      <Tabs.Panel value="guide" className={classes.body}>
        <GuideTab fieldKey={key} page={page} />
      </Tabs.Panel>
      <Tabs.Panel value="findings" className={classes.body}>
        <FindingsTab findings={findings} onReveal={onReveal} />
        {tab === 'findings' && <PageReadability page={page} asked={asked} onReveal={onReveal} />}
      </Tabs.Panel>
      <Tabs.Panel value="notes" className={classes.body}>
        <NotesTab fieldKey={key} page={page} onReveal={onReveal} />
      </Tabs.Panel>
    </Tabs>
  );
});

/** The field to help with: the one being answered while it is on this page, else the first of the page. */
function useCurrentField(page: string, focused: string | undefined): string | undefined {
  const regional = useDossier((state) => state.regional);
  const { subsection, item } = parsePageId(page);
  const found = indexPlan(regional).subsection(subsection)?.subsection;
  if (!found) return undefined;
  const at = focused === undefined ? undefined : parseFieldKey(focused);
  if (at && found.fields.some(({ id }) => id === at.field) && at.item?.id === item) return focused;
  const [first] = found.fields;
  if (!first) return undefined;
  return found.repeat && item ? `${found.repeat.collection}/${item}/${first.id}` : first.id;
}
