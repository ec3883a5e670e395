import { isAnswered, type Slot } from '../checks/index.ts';
import type { Section, Subsection } from '../plan/index.ts';
import { logoImages } from './attachment-blocks.ts';
import type { Context } from './context.ts';
import { ficheBlocks, isFiche } from './fiche-blocks.ts';
import type { Block, DocumentSection, ImageBlock } from './model.ts';
import { gatherPending } from './pending-chapters.ts';
import { modelText } from './plain-text.ts';
import { prose } from './runs.ts';
import { groupBlocks, heading, note, same } from './subsection-blocks.ts';

/** In characters. */
const WORTH_A_PAGE = 600;

/** The sections of the *projet de santé*, and the logos of its cover. */
export function projectSections(context: Context): { sections: DocumentSection[]; logos: ImageBlock[] } {
  const logos = coverLogos(context);
  const shown = new Set(logos.map(({ field }) => field));
  const slots = context.slots.filter(({ key }) => !shown.has(key));
  const sections = context.plan.sections.flatMap((section): DocumentSection[] => {
    const own = slots.filter((slot) => slot.section.id === section.id);
    const front = holdsName(context, section);
    const blocks = front ? frontBlocks(context, section, own) : chapterBlocks(context, section, own);
    if (!blocks.length) return [];
    return [
      {
        id: section.id,
        title: prose(section.shortTitle),
        kind: front ? 'front' : 'chapter',
        ...(section.subsections.some(({ repeat }) => repeat) ? { compact: true } : {}),
        blocks,
      },
    ];
  });
  return { sections: gatherPending(sections), logos };
}

/** Logos are the attached files asked beside the name: the cover shows them. */
function coverLogos(context: Context): ImageBlock[] {
  const name = context.slots.find(({ field }) => field.id === context.plan.nameField);
  const files = context.slots.filter(
    ({ field, subsection }) => field.type === 'attachment' && subsection.id === name?.subsection.id,
  );
  return files.flatMap(({ key }) => {
    const ids = context.dossier.answers[key];
    const names = Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
    const images = logoImages(context, names, key);
    // A file that cannot be shown must still be named: the field then stays among the others.
    return images.length === names.length ? images : [];
  });
}

function holdsName({ plan }: Context, section: Section): boolean {
  return section.subsections.some(({ fields }) => fields.some(({ id }) => id === plan.nameField));
}

// The cover's own questions join the identity sheet that follows it.
function frontBlocks(context: Context, section: Section, slots: readonly Slot[]): Block[] {
  const cover = section.subsections.find(({ fields }) =>
    fields.some(({ id }) => id === context.plan.nameField),
  );
  const rest = section.subsections.filter((each) => each !== cover);
  const others = rest.length ? rest : section.subsections;
  const ofCover = slots.filter(({ subsection }) => subsection.id === cover?.id);
  let first = true;
  return others.flatMap((subsection, index): Block[] => {
    const own = slots.filter((slot) => slot.subsection.id === subsection.id);
    const group = index === 0 && subsection !== cover ? [...ofCover, ...own] : own;
    const blocks = groupBlocks(context, group, {
      level: 2,
      numbered: false,
      captioned: true,
      above: subsection.title,
      // A written text that opens the page has the page's title for its own.
      titleOf: (slot) =>
        slot === group[0] && slot.field.type === 'richText' ? subsection.title : slot.field.label,
    });
    if (!blocks.length) return [];
    // The one-page summary has its page; while it is short, it shares that of the identity sheet.
    const newPage = !first && modelText(blocks).length > WORTH_A_PAGE;
    first = false;
    return [heading(context, subsection.title, { level: 1, numbered: false, newPage }), ...blocks];
  });
}

function chapterBlocks(context: Context, section: Section, slots: readonly Slot[]): Block[] {
  const parts = section.subsections.map((subsection) => ({
    subsection,
    slots: slots.filter((slot) => slot.subsection.id === subsection.id),
  }));
  const used = parts.filter((part) => part.slots.length);
  const body = parts.flatMap(({ subsection, slots: own }) => {
    if (subsection.repeat) return repeatedBlocks(context, section, subsection, own);
    const titled = used.length > 1 && !same(subsection.title, section.title);
    const blocks = groupBlocks(context, own, {
      level: titled ? 3 : 2,
      numbered: true,
      captioned: true,
      above: titled ? subsection.title : section.title,
    });
    return titled && blocks.length
      ? [heading(context, subsection.title, { level: 2, numbered: true }), ...blocks]
      : blocks;
  });
  if (!body.length) return [];
  const title = heading(context, section.title, { level: 1, numbered: true });
  const notes = body.flatMap((block) => (block.kind === 'note' ? [block] : []));
  // A title alone is something the team wrote, when it answers a question.
  const written =
    body.some(({ kind }) => kind !== 'note' && kind !== 'heading') ||
    slots.some((slot) => isAnswered(context.plan, context.dossier, slot));
  return [title, ...(written ? body : note(notes.flatMap(({ items }) => items)))];
}

// One item a page: each is read, printed and handed out alone. Short ones share theirs, see `flowPages`.
function repeatedBlocks(
  context: Context,
  section: Section,
  subsection: Subsection,
  slots: readonly Slot[],
): Block[] {
  const { repeat } = subsection;
  if (!repeat || !belongsHere(context, section)) return [];
  const items = [...new Set(slots.map(({ item }) => item?.id))];
  if (!items.length)
    return context.deposit || !repeat.min
      ? []
      : note([{ label: `au moins une « ${repeat.itemLabel} »`, field: repeat.titleField }]);
  return items.flatMap((id, index): Block[] => {
    const own = slots.filter(({ item }) => item?.id === id);
    const titleSlot = own.find(({ field }) => field.id === repeat.titleField);
    const item = context.dossier.collections[repeat.collection]?.find((each) => each.id === id);
    const words = item?.answers[repeat.titleField];
    const title = itemTitle(
      repeat.itemLabel,
      (own[0]?.item?.index ?? index) + 1,
      typeof words === 'string' ? words : '',
    );
    const rest = own.filter((slot) => slot !== titleSlot || !words);
    const blocks = isFiche(rest)
      ? ficheBlocks(context, rest)
      : groupBlocks(context, rest, {
          level: 3,
          numbered: false,
          captioned: false,
          above: title,
          gather: true,
        });
    return [
      heading(context, title, {
        level: 2,
        numbered: true,
        newPage: index > 0,
        ...(titleSlot ? { field: titleSlot.key } : {}),
      }),
      ...blocks,
    ];
  });
}

function belongsHere({ plan, document }: Context, section: Section): boolean {
  const includes = plan.documents.find(({ id }) => id === document)?.includes ?? [];
  return section.documents.some((each) => includes.includes(each));
}

/** `Fiche action 3. Un médecin traitant…` when the team numbers its titles, `Fiche action 3 : …` otherwise. */
function itemTitle(label: string, number: number, words: string): string {
  const title = words.trim();
  if (!title) return `${label} ${number}`;
  return /^\d/.test(title) ? `${label} ${title}` : `${label} ${number} : ${title}`;
}
