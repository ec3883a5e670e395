import { blockHeight, type HeightSetting } from './block-heights.ts';
import type { Block, DocumentLook, DocumentSection } from './model.ts';

/** Height of the text of an upright page, in points. */
const PAGE: Readonly<Record<DocumentLook['name'], number>> = { sobre: 718, regional: 718, compact: 734 };
/** The same on the page of a fiche, whatever the look. */
const FICHE_PAGE = 746;
const SCALE: Readonly<Record<DocumentLook['name'], number>> = { sobre: 1, regional: 1, compact: 0.9 };
/** A page with less than this share of its height would look forgotten: what follows joins it. */
const NEARLY_EMPTY = 0.33;
/** A page as full as this may overflow in another program, and leave a few lines alone on the next one. */
const MAY_OVERFLOW = 0.92;
/** How much less sure each page makes of where the next one ends. */
const DOUBT = 0.03;
const SURE_ENOUGH = 0.72;

/**
 * Decides which chapters and fiches start on a new page: all of them, but chapters that fit whole below the one before,
 * or where a new page would leave the one before nearly empty. Each fiche has its page; those barely begun share theirs,
 * and stand in the flow like any chapter when none of them would fill a third of a page. In the compact look, other
 * chapters follow one another.
 */
export function flowPages(sections: readonly DocumentSection[], { name }: DocumentLook): DocumentSection[] {
  const cursor = new PageCursor(PAGE[name], SCALE[name]);
  let open = false;
  return sections.map((section) => {
    if (section.kind === 'front') return section;
    if (section.compact && fillsPages(section.blocks)) {
      open = false;
      return {
        ...section,
        blocks: flowItems(section.blocks, new PageCursor(FICHE_PAGE, 1), true),
        ownPages: true,
      };
    }
    const turned = startsTurned(section.blocks);
    const follows =
      open && !turned && (name === 'compact' || cursor.isAwkward() || cursor.fits(section.blocks));
    open = true;
    if (!follows) cursor.startPage();
    const blocks = section.compact ? flowItems(section.blocks, cursor) : passed(section.blocks, cursor);
    return { ...section, blocks, ...(follows ? { inFlow: true } : {}) };
  });
}

function fillsPages(blocks: readonly Block[]): boolean {
  return itemsOf(blocks).some((item) => {
    const cursor = new PageCursor(FICHE_PAGE, 1);
    return !cursor.fits(item, true, NEARLY_EMPTY);
  });
}

function passed(blocks: readonly Block[], cursor: PageCursor): readonly Block[] {
  cursor.put(blocks, false);
  return blocks;
}

// An item that asks for a new page does without when it fits whole below the one before. On pages of their own, only
// when that one has barely begun its page.
function flowItems(blocks: readonly Block[], cursor: PageCursor, ownPages = false): Block[] {
  return itemsOf(blocks).flatMap(([first, ...rest]): Block[] => {
    if (!first) return [];
    const asks = first.kind === 'heading' && first.newPage === true;
    const shares = asks && (!ownPages || cursor.hasBarelyBegun) && cursor.fits([first, ...rest], true);
    const kept: Block = shares && first.kind === 'heading' ? { ...first, newPage: false } : first;
    if (asks && !shares) cursor.startPage();
    cursor.put([kept, ...rest], true);
    return [kept, ...rest];
  });
}

function itemsOf(blocks: readonly Block[]): Block[][] {
  const items: Block[][] = [[]];
  for (const block of blocks) {
    if (block.kind === 'heading' && block.newPage) items.push([]);
    items.at(-1)?.push(block);
  }
  return items;
}

function startsTurned(blocks: readonly Block[]): boolean {
  const first = blocks.find(({ kind }) => kind !== 'heading');
  return first?.kind === 'table' && first.wide;
}

/** How far down the page the text has come, about. */
class PageCursor {
  readonly #page: number;
  readonly #scale: number;
  #height = 0;
  /** Since the last page that surely started. */
  #pages = 0;

  /** @param page height of a page in points @param scale of the letters, against the sober look's */
  constructor(page: number, scale: number) {
    this.#page = page;
    this.#scale = scale;
  }

  /** Share of the page already written on. */
  get used(): number {
    return this.#height / this.#page;
  }

  /** Little is written since a page surely started. */
  get hasBarelyBegun(): boolean {
    return this.#pages === 0 && this.used < NEARLY_EMPTY;
  }

  /** A new page here would leave this one nearly empty, or risks to leave a few lines alone on a page. */
  isAwkward(): boolean {
    return this.used < NEARLY_EMPTY || this.used > Math.max(SURE_ENOUGH, MAY_OVERFLOW - DOUBT * this.#pages);
  }

  startPage(): void {
    this.#height = 0;
    this.#pages = 0;
  }

  /** True when the blocks go on this page, without writing on more than a share of it. */
  fits(blocks: readonly Block[], compact = false, share = 0.96): boolean {
    const setting = this.#setting(compact);
    const height = blocks.reduce((sum, block) => sum + blockHeight(block, setting), 0);
    return this.#height + height < this.#page * share;
  }

  /** Goes past blocks about as a page layout would: headings stay with what follows, pictures are not cut. */
  put(blocks: readonly Block[], compact: boolean): void {
    const setting = this.#setting(compact);
    let headings = 0;
    for (const block of blocks) {
      const height = blockHeight(block, setting);
      if (block.kind === 'heading') {
        headings += height;
        continue;
      }
      if (block.kind === 'table' && block.wide) this.startPage();
      else this.#add(headings, height, isWhole(block));
      headings = 0;
    }
    this.#add(headings, 0, true);
  }

  #add(headings: number, height: number, whole: boolean): void {
    const room = this.#page - this.#height;
    const least = headings + (whole ? height : Math.min(height, 40));
    const start = least > room ? this.#page : this.#height;
    const end = start + headings + height;
    this.#pages += Math.floor(end / this.#page);
    this.#height = end % this.#page;
  }

  #setting(compact: boolean): HeightSetting {
    return { compact, scale: this.#scale };
  }
}

function isWhole({ kind }: Block): boolean {
  return kind === 'image' || kind === 'chart' || kind === 'signature';
}
