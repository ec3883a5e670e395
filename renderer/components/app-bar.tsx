import { AppearanceMenu } from './appearance-menu.tsx';
import { BarFrame, type BarFrameProps } from './bar-frame.tsx';

/** The bar at the top of every page: logo, place, search, actions, appearance. */
export function AppBar({ trail, children }: BarFrameProps) {
  return (
    <BarFrame trail={trail}>
      {children}
      <AppearanceMenu />
    </BarFrame>
  );
}
