import { createContext, type ReactNode, use } from 'react';
import type { Block, Inline, Mark, RichText } from '../../../app/dossier/index.ts';
import classes from './read-only.module.css';

interface ReadOnlyRichTextProps {
  readonly value: RichText;
  /** Level of the largest heading in the text; the page's own headings stand above. */
  readonly headingLevel?: 2 | 3 | 4;
  /** What stands for a stretch of plain words; the words themselves by default. */
  readonly renderText?: (text: string) => ReactNode;
}

const AsIs = createContext<(text: string) => ReactNode>((text) => text);

/** Written text as React nodes: nothing in it is ever read as HTML. */
export function ReadOnlyRichText({ value, headingLevel = 3, renderText }: ReadOnlyRichTextProps) {
  const text = <div className={classes.text}>{renderBlocks(value.content, headingLevel)}</div>;
  return renderText ? <AsIs value={renderText}>{text}</AsIs> : text;
}

function renderBlocks(blocks: readonly Block[], level: number): ReactNode[] {
  // Texts are shown whole and never reordered: the place in the text is identity enough.
  return blocks.map((block, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the text is whole
    <BlockNode key={index} block={block} level={level} />
  ));
}

function BlockNode({ block, level }: { block: Block; level: number }) {
  switch (block.type) {
    case 'paragraph':
      return <p>{renderInlines(block.content)}</p>;
    case 'heading': {
      const Heading = headingTag(level + block.attrs.level - 1);
      return <Heading>{renderInlines(block.content)}</Heading>;
    }
    case 'image':
      return (
        <p className={classes.picture}>
          [Image : {block.attrs.caption || block.attrs.alt || 'sans description'}]
        </p>
      );
    case 'bulletList':
    case 'orderedList': {
      const items = block.content.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: see renderBlocks
        <li key={index}>{renderBlocks(item.content, level)}</li>
      ));
      if (block.type === 'bulletList') return <ul>{items}</ul>;
      return <ol start={block.attrs?.start}>{items}</ol>;
    }
    case 'blockquote':
      return <blockquote>{renderBlocks(block.content, level)}</blockquote>;
    case 'table':
      return <TableNode block={block} level={level} />;
  }
}

function TableNode({ block, level }: { block: Extract<Block, { type: 'table' }>; level: number }) {
  return (
    <div className={classes.scroll}>
      <table>
        <tbody>
          {block.content.map((row, rowIndex) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: see renderBlocks
            <tr key={rowIndex}>
              {row.content.map((cell, index) => {
                const Cell = cell.type === 'tableHeader' ? 'th' : 'td';
                return (
                  // biome-ignore lint/suspicious/noArrayIndexKey: see renderBlocks
                  <Cell key={index} colSpan={cell.attrs?.colspan} rowSpan={cell.attrs?.rowspan}>
                    {renderBlocks(cell.content, level)}
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function headingTag(level: number): 'h2' | 'h3' | 'h4' | 'h5' | 'h6' {
  return (['h2', 'h3', 'h4', 'h5', 'h6'] as const)[Math.max(0, Math.min(4, level - 2))] ?? 'h6';
}

function renderInlines(inlines: readonly Inline[] | undefined): ReactNode[] {
  return (inlines ?? []).map((inline, index) =>
    inline.type === 'hardBreak' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: see renderBlocks
      <br key={index} />
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: see renderBlocks
      <span key={index}>
        {(inline.marks ?? []).reduceRight<ReactNode>(marked, <Words text={inline.text} />)}
      </span>
    ),
  );
}

function Words({ text }: { text: string }) {
  return use(AsIs)(text);
}

function marked(children: ReactNode, mark: Mark): ReactNode {
  switch (mark.type) {
    case 'bold':
      return <strong>{children}</strong>;
    case 'italic':
      return <em>{children}</em>;
    case 'underline':
      return <u>{children}</u>;
    case 'link':
      return (
        <a href={mark.attrs.href} target="_blank" rel="noreferrer">
          {children}
        </a>
      );
  }
}
