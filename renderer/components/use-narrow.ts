import { type RefCallback, useLayoutEffect, useState } from 'react';

/** Whether an element is narrower than so many rem, which follow the text size; known before it is first painted. */
export function useNarrow(rem: number): [RefCallback<HTMLElement>, boolean] {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [narrow, setNarrow] = useState(false);
  useLayoutEffect(() => {
    if (!element) return;
    const measure = () => {
      const unit = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      setNarrow(element.clientWidth < rem * unit);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [element, rem]);
  return [setElement, narrow];
}
