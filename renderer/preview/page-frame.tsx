import { useComputedColorScheme } from '@mantine/core';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { PlanDocument } from '../../app/plan/index.ts';
import {
  listenToPage,
  offerFields,
  patchPage,
  type ReadingPlace,
  readingPlace,
  rememberSheets,
  returnTo,
  SHEET_WIDTH,
  withEditStyle,
} from './page/index.ts';
import classes from './page-frame.module.css';
import type { Zoom } from './zoom-control.tsx';

/** A page as shown; `version` grows each time its content changes. */
export interface ShownPage {
  readonly document: PlanDocument['id'];
  readonly page: Document;
  readonly version: number;
}

export interface PageFrameProps {
  readonly document: PlanDocument['id'];
  readonly html: string;
  readonly title: string;
  readonly zoom: Zoom;
  /** Field that the cover's title comes from. */
  readonly nameField: string;
  /** Where to open the page. */
  readonly start: ReadingPlace | undefined;
  readonly onShown: (shown: ShownPage) => void;
  /** Told where the person was when the page goes away. */
  readonly onLeave: (place: ReadingPlace) => void;
  readonly onEdit: (field: string) => void;
}

/**
 * Shows a ready-made page apart from the application: no script may run in it. Same origin, so that the interface
 * listens to its clicks and refreshes it in place; modals, so that it can be printed.
 */
export function PageFrame(props: PageFrameProps) {
  const { document, html, title, zoom, nameField, start, onShown, onLeave, onEdit } = props;
  const frame = useRef<HTMLIFrameElement>(null);
  const [first] = useState(() => withEditStyle(html));
  const shownHtml = useRef(html);
  const [page, setPage] = useState<Document>();
  const version = useRef(0);

  const show = useCallback(
    (current: Document) => {
      const coverTitle = current.querySelector<HTMLElement>('main > header h1');
      if (coverTitle) coverTitle.dataset.field = nameField;
      version.current += 1;
      onShown({ document, page: current, version: version.current });
    },
    [document, nameField, onShown],
  );
  const onLoad = () => {
    const loaded = frame.current?.contentDocument;
    if (!loaded) return;
    rememberSheets(loaded);
    setPage(loaded);
    show(loaded);
    if (start) returnTo(loaded, start);
  };
  useEffect(() => {
    if (!page || shownHtml.current === html) return;
    shownHtml.current = html;
    const place = readingPlace(page);
    patchPage(page, html);
    show(page);
    returnTo(page, place);
  }, [page, html, show]);

  useEffect(() => {
    if (page && frame.current) return listenToPage(frame.current, page, { edit: onEdit });
    return undefined;
  }, [page, onEdit]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: new content has new fields
  useEffect(() => (page ? offerFields(page) : undefined), [page, html]);
  useZoom(frame, page, zoom);
  useLayoutEffect(() => (page ? () => onLeave(readingPlace(page)) : undefined), [page, onLeave]);

  return (
    <iframe
      ref={frame}
      className={classes.page}
      sandbox="allow-same-origin allow-modals"
      srcDoc={first}
      title={title}
      onLoad={onLoad}
    />
  );
}

/** Applies the zoom and the colours around the sheets. */
function useZoom(
  frame: { readonly current: HTMLIFrameElement | null },
  page: Document | undefined,
  zoom: Zoom,
): void {
  const scheme = useComputedColorScheme('light');
  useEffect(() => {
    if (page) page.documentElement.dataset.scheme = scheme;
  }, [page, scheme]);
  useEffect(() => {
    const element = frame.current;
    if (!page || !element) return undefined;
    const apply = () => {
      const fitted = Math.max(1, (element.clientWidth - 24) / SHEET_WIDTH);
      const scale = String(zoom === 'fit' ? fitted : 1);
      const { style } = page.documentElement;
      // Setting it lays a hundred pages out again.
      if ((style.getPropertyValue('--page-zoom') || '1') === scale) return;
      const place = readingPlace(page);
      style.setProperty('--page-zoom', scale);
      returnTo(page, place);
    };
    apply();
    const observer = new ResizeObserver(apply);
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame, page, zoom]);
}
