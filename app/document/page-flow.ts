import { blockHeight, type HeightSetting } from './block-heights.ts';
import type { Block, DocumentLook, DocumentSection } from './model.ts';
import { sum } from './table-grid.ts';

/** Height of the text of an upright page, in points. */
const PAGE: Readonly<Record<DocumentLook['name'], number>> = { sobre: 718, regional: 718, compact: 734 };
/** The same on the page of a fiche, whatever the look. */
const FICHE_PAGE = 746;
const SCALE: Readonly<Record<DocumentLook['name'], number>> = { sobre: 1, regional: 1, compact: 0.9 };
/** A page with less than this share of its height would look forgotten: what follows joins it. */
const NEARLY_EMPTY = 0.33;
/** The document's last page with less than this is a title or two left over. */
const FEW_LINES = 0.2;
/** A page as full as this may overflow in another program, and leave a few lines alone on the next one. */
const MAY_OVERFLOW = 0.92;
/** How much less sure each page makes of where the next one ends. */
const DOUBT = 0.03;
const SURE_ENOUGH = 0.72;
const HALF_EMPTY = 0.5;

/**
 * Decides which chapters and fiches start on a new page: all of them, but chapters that fit whole below the one before,
 * or where a new page would leave the one before nearly empty. Each fiche has its page; those barely begun share theirs,
 * and stand in the flow like any chapter when on average they fill less than a third of a page. In the compact look, other
 * chapters follow one another.
 */
export function flowPages(sections: readonly DocumentSection[], { name }: DocumentLook): DocumentSection[] {
  const cursor = new PageCursor(PAGE[name], SCALE[name]);
  let open = false;
  return sections.map((section, index) => {
    if (section.kind === 'front') return section;
    if (section.compact && fillsPages(section.blocks)) {
      open = false;
      return { ...section, blocks: ownItems(section.blocks), ownPages: true };
    }
    const turned = startsTurned(section.blocks);
    const ends = () => index === sections.length - 1 && cursor.fresh().leavesFewLines(section.blocks);
    const follows =
      open && !turned && (name === 'compact' || cursor.isAwkward() || cursor.fits(section.blocks) || ends());
    open = true;
    if (!follows) cursor.startPage();
    const blocks = section.compact ? flowItems(section.blocks, cursor) : passed(section.blocks, cursor);
    return { ...section, blocks, ...(follows ? { inFlow: true } : {}) };
  });
}

// Fiches barely begun would leave as many pages nearly empty.
function fillsPages(blocks: readonly Block[]): boolean {
  const items = itemsOf(blocks);
  return sum(items.map(ficheHeight)) > items.length * NEARLY_EMPTY * FICHE_PAGE;
}

const OWN_PAGES: HeightSetting = { compact: true, ownPages: true, scale: 1 };

function ficheHeight(item: readonly Block[]): number {
  return sum(item.map((block) => blockHeight(block, OWN_PAGES)));
}

function passed(blocks: readonly Block[], cursor: PageCursor): readonly Block[] {
  cursor.put(blocks, false);
  return blocks;
}

// In the flow, items follow one another: a page break foreseen a line too late would leave that line alone on a page.
function flowItems(blocks: readonly Block[], cursor: PageCursor): Block[] {
  cursor.put(blocks, true);
  return blocks.map((block) => (block.kind === 'heading' ? { ...block, newPage: false } : block));
}

// On pages of their own, fiches barely begun share one, and a page barely begun takes another fiche, whole.
function ownItems(blocks: readonly Block[]): Block[] {
  const cursor = new PageCursor(FICHE_PAGE, 1, true);
  let begun = true;
  return itemsOf(blocks).flatMap((item): readonly Block[] => {
    const [first, ...rest] = item;
    if (first?.kind !== 'heading' || !first.newPage) {
      cursor.put(item, true);
      return item;
    }
    const small = ficheHeight(item) < NEARLY_EMPTY * FICHE_PAGE;
    const shares = (cursor.hasBarelyBegun || (begun && small)) && cursor.fits(item, true);
    begun = small && (begun || !shares);
    if (!shares) cursor.startPage();
    cursor.put(item, true);
    return [{ ...first, newPage: !shares }, ...rest];
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
  readonly #ownPages: boolean;
  #height = 0;
  /** Since the last page that surely started. */
  #pages = 0;

  /** @param page height of a page in points @param scale of the letters, against the sober look's */
  constructor(page: number, scale: number, ownPages = false) {
    this.#page = page;
    this.#scale = scale;
    this.#ownPages = ownPages;
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
    const doubt = DOUBT * this.#pages;
    return (
      this.used < Math.min(HALF_EMPTY, NEARLY_EMPTY + doubt) ||
      this.used > Math.max(SURE_ENOUGH, MAY_OVERFLOW - doubt)
    );
  }

  /** The same on a new page. */
  fresh(): PageCursor {
    return new PageCursor(this.#page, this.#scale);
  }

  /** The blocks would go over to a last page by a few lines, or nearly. */
  leavesFewLines(blocks: readonly Block[]): boolean {
    this.put(blocks, false);
    return this.#pages > 0 ? this.used < FEW_LINES : this.used > MAY_OVERFLOW;
  }

  startPage(): void {
    this.#height = 0;
    this.#pages = 0;
  }

  fits(blocks: readonly Block[], compact = false): boolean {
    const setting = this.#setting(compact);
    const height = sum(blocks.map((block) => blockHeight(block, setting)));
    return this.#height + height < this.#page * 0.96;
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
    return { compact, scale: this.#scale, ownPages: this.#ownPages };
  }
}

function isWhole({ kind }: Block): boolean {
  return kind === 'image' || kind === 'chart' || kind === 'signature';
}
