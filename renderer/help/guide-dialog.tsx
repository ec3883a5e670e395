import { Modal } from '@mantine/core';
import { useCallback, useEffect, useId, useState } from 'react';
import { richTextFromMarkdown } from '../../app/dossier/index.ts';
import { frenchSpacing } from '../../app/text/index.ts';
import { ErrorNotice, Loading } from '../components/index.ts';
import { ReadOnlyRichText } from '../redaction/index.ts';
import { useHost } from '../state/index.ts';
import classes from './guide-dialog.module.css';
import { type GuideChapter, readGuide } from './guide-text.ts';

type Reading =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'ready'; readonly intro: string; readonly chapters: readonly GuideChapter[] };

/** The user guide, read inside the application. */
export function GuideDialog({ onClose }: { onClose: () => void }) {
  const { client } = useHost();
  const [reading, setReading] = useState<Reading>({ kind: 'loading' });
  const load = useCallback(async () => {
    setReading({ kind: 'loading' });
    try {
      const { markdown } = await client.call('app.guide', {});
      setReading({ kind: 'ready', ...readGuide(markdown) });
    } catch (error) {
      setReading({ kind: 'failed', error });
    }
  }, [client]);
  useEffect(() => void load(), [load]);
  return (
    <Modal
      opened
      onClose={onClose}
      title="Guide d’utilisation"
      size="66rem"
      classNames={{ body: classes.body }}
    >
      {reading.kind === 'loading' && <Loading label="Ouverture du guide…" />}
      {reading.kind === 'failed' && <ErrorNotice error={reading.error} onRetry={() => void load()} />}
      {reading.kind === 'ready' && <Guide intro={reading.intro} chapters={reading.chapters} />}
    </Modal>
  );
}

function Guide({ intro, chapters }: { intro: string; chapters: readonly GuideChapter[] }) {
  const base = useId();
  const goTo = (index: number) => {
    const chapter = document.getElementById(`${base}${index}`);
    chapter?.scrollIntoView({ block: 'start' });
    chapter?.focus({ preventScroll: true });
  };
  return (
    <div className={classes.guide}>
      <nav className={classes.contents} aria-label="Sommaire du guide">
        <ul>
          {chapters.map(({ title }, index) => (
            <li key={title}>
              <button type="button" onClick={() => goTo(index)}>
                {title}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text must scroll by keyboard */}
      <section className={classes.text} aria-label="Texte du guide" tabIndex={0}>
        <ReadOnlyRichText value={richTextFromMarkdown(frenchSpacing(intro))} />
        {chapters.map(({ title, markdown }, index) => (
          <section key={title}>
            <h3 id={`${base}${index}`} tabIndex={-1}>
              {title}
            </h3>
            <ReadOnlyRichText value={richTextFromMarkdown(frenchSpacing(markdown))} headingLevel={2} />
          </section>
        ))}
      </section>
    </div>
  );
}
