import { type Answer, type Block, fieldKey } from '../dossier/index.ts';
import type { FieldDef } from '../plan/index.ts';
import type { DraftWriter } from './draft-writer.ts';
import { fitBlocks } from './fit.ts';
import { type HeadingMatch, type MatchContext, matchHeading, SURE } from './match-heading.ts';
import { receiverOf } from './receiver.ts';
import { stems, withoutNumbering } from './words.ts';

/** What the headings above decided. */
export interface Context extends MatchContext {
  readonly path: readonly string[];
  /** Item being read, in the draft. */
  readonly item?: string | undefined;
  /** Field key that takes the words of headings the plan does not know. */
  readonly receiver?: string | undefined;
  readonly sure?: boolean;
  readonly confidence?: number;
  /** Field the nearest matched heading names. */
  readonly field?: FieldDef | undefined;
}

/** A value alone shows nothing of its heading: only a heading that says the field's own name gives it one. */
const SURE_VALUE = 0.85;

/** Where the words of one heading go. */
export interface Outcome {
  readonly target?: string;
  readonly answer?: Answer;
  readonly confidence: number;
  readonly sure: boolean;
  readonly reason: string;
  readonly named: boolean;
  readonly inherited?: boolean;
}

/** A heading understood: what it says to the headings below, and where its own words go once they are known. */
export interface Decision {
  readonly context: Partial<Context>;
  settle(blocks: readonly Block[]): Outcome;
}

/** Understands a heading from its words and from the headings above. */
export function decide(writer: DraftWriter, title: string, context: Context): Decision {
  const match = matchHeading(writer.candidates, title, context);
  if (match && isSure(match)) return follow(writer, title, match, context, true);
  if (context.receiver) return inherit(context, context.receiver);
  if (match) return follow(writer, title, match, context, false);
  const reason = 'aucun titre du plan ne lui ressemble';
  return { context: {}, settle: () => ({ confidence: 0, sure: false, reason, named: false }) };
}

function isSure({ candidate, score, ambiguous }: HeadingMatch): boolean {
  const field = candidate.field?.type;
  const isValue = field !== undefined && field !== 'richText' && field !== 'table' && field !== 'list';
  return !ambiguous && score >= (isValue ? SURE_VALUE : SURE);
}

/** The heading of an item: its words are the item's title, what follows is the item's text. */
export function decideItem({ receiver, confidence = 1 }: Context): Decision {
  const target = receiver ? { target: receiver } : {};
  const outcome = {
    ...target,
    confidence,
    sure: true,
    reason: 'ce titre ouvre une fiche action',
    named: true,
  };
  return { context: {}, settle: () => outcome };
}

function inherit({ path, sure = false, confidence = 0 }: Context, target: string): Decision {
  const reason = `écrit sous « ${path.at(-2) ?? ''} »`;
  const outcome = {
    target,
    confidence: round(confidence * 0.95),
    sure,
    reason,
    named: false,
    inherited: true,
  };
  return { context: {}, settle: () => outcome };
}

function follow(
  writer: DraftWriter,
  title: string,
  match: HeadingMatch,
  above: Context,
  sure: boolean,
): Decision {
  const { candidate, score, ambiguous } = match;
  const { section, subsection, field, label, collection } = candidate;
  const item = above.item && collection ? { collection, id: above.item } : undefined;
  const sameSection = above.section === section.id;
  const own = receiverOf(writer.synonyms, candidate);
  // A place without room for words leaves them to the one above, in the same section.
  const receiver = own ? fieldKey(own, item) : sameSection ? above.receiver : undefined;
  const confidence = round(ambiguous ? score / 2 : score);
  const doubt = ambiguous ? ', ou un autre champ du même nom' : '';
  const reason = sure ? `reconnu comme « ${label} »` : `pourrait être « ${label} »${doubt}`;
  const named = field ? field.id === own : saysNoMore(title, label);
  return {
    // A doubtful heading must not draw the surer ones below it into its section.
    context: sure
      ? {
          section: section.id,
          subsection: subsection?.id ?? (sameSection ? above.subsection : undefined),
          receiver,
          sure,
          confidence,
          field,
        }
      : { receiver, sure, confidence },
    settle: (blocks) => {
      const value = field && score >= SURE_VALUE && plainValue(writer, field, item, blocks, sure);
      if (value) return { ...value, confidence, sure, reason, named: true };
      if (receiver) return { target: receiver, confidence, sure, reason, named };
      return { confidence, sure: false, reason: `${reason}, qui n’a pas de texte libre`, named };
    },
  };
}

function plainValue(
  writer: DraftWriter,
  field: FieldDef,
  item: { collection: string; id: string } | undefined,
  blocks: readonly Block[],
  sure: boolean,
): { target: string; answer: Answer } | undefined {
  const target = fieldKey(field.id, item);
  if (field.type === 'richText' || writer.isTaken(target)) return undefined;
  const answer = fitBlocks(writer.plan, field, blocks, writer.makeId);
  if (answer === undefined) return undefined;
  if (sure) writer.take(target);
  return { target, answer };
}

function saysNoMore(title: string, label: string): boolean {
  const known = stems(label);
  return stems(withoutNumbering(title)).every((word) => known.includes(word));
}

function round(confidence: number): number {
  return Math.round(confidence * 100) / 100;
}
