import {
  Header,
  HorizontalPositionRelativeFrom,
  ImageRun,
  Paragraph,
  TextWrappingType,
  VerticalPositionRelativeFrom,
} from 'docx';
import { pixelPng } from './pixel-png.ts';
import type { Theme } from './theme.ts';

/** In pixels at 96 an inch: the whole height of an A4 page. */
const BAND = { width: 26, height: 1123 } as const;

/** The coloured band on the left edge of the cover, behind the text. */
export function coverBand({ colour }: Theme): Header {
  const band = new ImageRun({
    type: 'png',
    data: pixelPng(colour.accent),
    transformation: BAND,
    altText: { name: 'Bandeau', description: 'Bandeau de couleur, sans information', title: 'Bandeau' },
    floating: {
      horizontalPosition: { relative: HorizontalPositionRelativeFrom.PAGE, offset: 0 },
      verticalPosition: { relative: VerticalPositionRelativeFrom.PAGE, offset: 0 },
      behindDocument: true,
      wrap: { type: TextWrappingType.NONE },
    },
  });
  return new Header({ children: [new Paragraph({ style: 'Header', children: [band] })] });
}
