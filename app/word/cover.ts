import { Footer, type ISectionOptions, Paragraph, TextRun } from 'docx';
import type { DocumentMeta } from '../document/index.ts';
import { coverBand } from './cover-band.ts';
import { pageProperties } from './pages.ts';
import { pictureRun } from './pictures.ts';
import { type Theme, twips, UPRIGHT } from './theme.ts';

/** The cover: a section of its own; what stands at the bottom of the page is its footer. */
export function coverSection(meta: DocumentMeta, theme: Theme): ISectionOptions {
  const room = Math.floor(UPRIGHT.textWidth / Math.max(meta.logos.length, 1)) - twips(12);
  const logos = meta.logos.flatMap((logo, index) => [
    ...(index ? [new TextRun('\u2003')] : []),
    pictureRun(logo, Math.min(room, twips(160)), twips(80)),
  ]);
  return {
    properties: pageProperties(UPRIGHT, theme),
    headers: { default: coverBand(theme) },
    footers: {
      default: new Footer({
        children: [
          meta.version,
          meta.deposit ? '' : 'Document de travail : il reste à relire et à compléter.',
        ]
          .filter(Boolean)
          .map((line) => new Paragraph({ style: 'CouverturePied', children: [new TextRun(line)] })),
      }),
    },
    children: [
      ...(logos.length ? [new Paragraph({ style: 'CouvertureLogos', children: logos })] : []),
      words('CouvertureStructure', meta.structure),
      words('Title', meta.title),
      words('Subtitle', meta.subtitle),
      new Paragraph({ style: 'CouvertureFilet' }),
      ...meta.territory.map((line) => words('CouvertureTexte', line)),
    ],
  };
}

function words(style: string, text: string): Paragraph {
  return new Paragraph({ style, children: [new TextRun(text)] });
}
