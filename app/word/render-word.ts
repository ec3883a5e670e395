import { Document, type ISectionOptions, Packer } from 'docx';
import type { DocumentModel, DocumentSection } from '../document/index.ts';
import { contentsBlocks } from './contents.ts';
import { coverSection } from './cover.ts';
import { documentStyles } from './document-styles.ts';
import { listDefinitions, NumberedLists } from './list-definitions.ts';
import { chapterSections, leafletSections, pageProperties } from './pages.ts';
import { footer, header } from './running-lines.ts';
import type { Look } from './style-kit.ts';
import { COLOUR, FONT, UPRIGHT } from './theme.ts';

const LOOK: Readonly<Record<DocumentModel['meta']['document'], Look>> = {
  projet: 'book',
  lettre: 'letter',
  resume: 'large',
};

/** The bytes of the Word file of a document. Same model, same pages; only the file's own dates differ. */
export async function renderWord(model: DocumentModel): Promise<Uint8Array> {
  const { meta, sections } = model;
  const lists = new NumberedLists();
  const written = model.book
    ? bookSections(model, lists)
    : sections.flatMap((each) => leafletSections(each, meta, lists));
  const file = new Document({
    title: `${meta.title} – ${meta.subtitle}`,
    subject: meta.subtitle,
    creator: meta.title,
    lastModifiedBy: meta.title,
    description: meta.version,
    styles: documentStyles(LOOK[meta.document]),
    numbering: { config: listDefinitions(lists.definitions()) },
    theme: {
      name: 'Préfigure',
      colors: { dark2: COLOUR.ink, accent1: COLOUR.accent, hyperlink: COLOUR.accent },
      fonts: { headings: FONT.serif, body: FONT.serif },
    },
    sections: written.length ? written : [{ properties: pageProperties(UPRIGHT), children: [] }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

function bookSections(model: DocumentModel, lists: NumberedLists): ISectionOptions[] {
  const { meta, sections } = model;
  const of = (kind: DocumentSection['kind']) =>
    sections.filter((each) => each.kind === kind).flatMap((each) => chapterSections(each, meta, lists));
  const contents: ISectionOptions = {
    properties: pageProperties(UPRIGHT),
    headers: { default: header(meta, 'Sommaire', UPRIGHT) },
    footers: { default: footer(meta, UPRIGHT) },
    children: contentsBlocks(model),
  };
  return [coverSection(meta), ...of('front'), contents, ...of('chapter')];
}
