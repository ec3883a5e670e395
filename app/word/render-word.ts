import { Document, type ISectionOptions, Packer } from 'docx';
import type { DocumentModel, DocumentSection } from '../document/index.ts';
import { contentsSections } from './contents.ts';
import { coverSection } from './cover.ts';
import { documentStyles } from './document-styles.ts';
import { LeanBody } from './lean/index.ts';
import { listDefinitions, NumberedLists } from './list-definitions.ts';
import { type BookSetting, chapterSections, leafletSections, pageProperties } from './pages.ts';
import { themeOf, UPRIGHT } from './theme.ts';

/** The bytes of the Word file of a document. Same model, same pages; only the file's own dates differ. */
export async function renderWord(model: DocumentModel): Promise<Uint8Array> {
  const { meta, sections } = model;
  const theme = themeOf(meta);
  const setting: BookSetting = { meta, theme, lists: new NumberedLists(), body: new LeanBody() };
  const written = model.book
    ? bookSections(model, setting)
    : sections.flatMap((each) => leafletSections(each, setting));
  const { colour, titleFont, body } = theme;
  const file = new Document({
    title: `${meta.title} – ${meta.subtitle}`,
    subject: meta.subtitle,
    creator: meta.title,
    lastModifiedBy: meta.title,
    description: meta.version,
    styles: documentStyles(theme),
    numbering: { config: listDefinitions(setting.lists.definitions(), colour) },
    theme: {
      name: 'Préfigure',
      colors: { dark2: colour.ink, accent1: colour.accent, accent2: colour.pale, hyperlink: colour.accent },
      fonts: { headings: titleFont, body: body.font },
    },
    sections: written.length ? written : [{ properties: pageProperties(UPRIGHT, theme), children: [] }],
  });
  return setting.body.fill(new Uint8Array(await Packer.toArrayBuffer(file)));
}

function bookSections(model: DocumentModel, setting: BookSetting): ISectionOptions[] {
  const of = (kind: DocumentSection['kind']) =>
    chapterSections(
      model.sections.filter((each) => each.kind === kind),
      setting,
    );
  return [
    coverSection(model.meta, setting.theme),
    ...of('front'),
    ...contentsSections(model, setting),
    ...of('chapter'),
  ];
}
