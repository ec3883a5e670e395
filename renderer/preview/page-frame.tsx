import { useRef } from 'react';
import classes from './page-frame.module.css';

/**
 * Shows a ready-made page apart from the application: no script may run in it, and it cannot reach the
 * interface. Same origin, so that the place being read survives a refresh.
 */
export function PageFrame({ html, title }: { html: string; title: string }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const scroll = useRef(0);
  const onLoad = () => {
    const page = frame.current?.contentWindow;
    if (!page) return;
    page.scrollTo(0, scroll.current);
    page.addEventListener('scroll', () => {
      scroll.current = page.scrollY;
    });
  };
  return (
    <iframe
      ref={frame}
      className={classes.page}
      sandbox="allow-same-origin"
      srcDoc={html}
      title={title}
      onLoad={onLoad}
    />
  );
}
