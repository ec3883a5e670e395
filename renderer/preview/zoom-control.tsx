import { SegmentedControl } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';

export type Zoom = 'actual' | 'fit';

const isZoom = (value: string): value is Zoom => value === 'actual' || value === 'fit';

/** The zoom last chosen on this computer. */
export function useZoomChoice(): [Zoom, (zoom: Zoom) => void] {
  const [zoom, setZoom] = useLocalStorage<Zoom>({
    key: 'prefigure-apercu-zoom',
    defaultValue: 'actual',
    getInitialValueInEffect: false,
  });
  return [isZoom(zoom) ? zoom : 'actual', setZoom];
}

/** At its size, or as wide as the window. */
export function ZoomControl({ value, onChange }: { value: Zoom; onChange: (zoom: Zoom) => void }) {
  return (
    <SegmentedControl
      aria-label="Taille de la page"
      value={value}
      onChange={(next) => isZoom(next) && onChange(next)}
      data={[
        { value: 'actual', label: '100 %' },
        { value: 'fit', label: 'Largeur' },
      ]}
    />
  );
}
