import { type ComponentType, createElement, lazy, type ReactNode, useState } from 'react';
import { PrefigureError } from '../../app/errors.ts';
import { whenIdle } from './when-idle.ts';

const failed: (() => void)[] = [];

/**
 * A part of the interface that comes when it is first shown or, before that, while the page has nothing to do. Needs a
 * Suspense above it; once loaded it shows at once, without going through the fallback.
 * @throws PrefigureError `storage` while rendering, when the host that serves the part is out of reach
 */
export function part<P extends object>(load: () => Promise<ComponentType<P>>): (props: P) => ReactNode {
  let loaded: ComponentType<P> | undefined;
  const fetchOnce = async () => {
    loaded ??= await load();
    return loaded;
  };
  const comeLater = (): ComponentType<P> =>
    lazy(async () => {
      try {
        return { default: await fetchOnce() };
      } catch (cause) {
        failed.push(() => {
          later = comeLater();
        });
        throw outOfReach(cause);
      }
    });
  let later = comeLater();
  whenIdle(fetchOnce);
  const choose = () => loaded ?? later;
  return (props) => createElement(Held<P>, { choose, props });
}

/** Gives the parts that could not come another chance, when a person tries again: React remembers a failure for ever. */
export function retryParts(): void {
  for (const forget of failed.splice(0)) forget();
}

/** Keeps the same component for as long as it is shown: what was typed in it would go with the first one. */
function Held<P extends object>({ choose, props }: { choose: () => ComponentType<P>; props: P }) {
  const [Shown] = useState(choose);
  return <Shown {...props} />;
}

function outOfReach(cause: unknown): PrefigureError {
  return new PrefigureError(
    'storage',
    'Cette partie de Préfigure n’a pas pu être chargée : il ne répond plus sur cet ordinateur.',
    'Relancez-le, puis réessayez.',
    { cause },
  );
}
