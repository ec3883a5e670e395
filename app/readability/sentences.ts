// The dot of a title, of an initial or of a usual shortening ends no sentence.
const SHORTENED =
  /(?:^|[\s(«’'\u00a0\u202f])(?:M|MM|Mme|Mlle|Dr|Pr|Me|St|Ste|art|al|av|bd|cf|env|ex|fig|hab|max|min|n|p|pp|réf|tél|vol|[A-Z])\.$/;

/**
 * The sentences of a text, as written, with their closing mark. A line is a sentence even without a full stop.
 */
export function splitSentences(text: string): string[] {
  return text.split(/\n+/).flatMap((line) => {
    const sentences: string[] = [];
    let start = 0;
    for (const end of line.matchAll(/[.!?…]+(?:\s*[»”")])*(?=\s|$)/g)) {
      const stop = end.index + end[0].length;
      if (end[0] === '.' && SHORTENED.test(line.slice(start, stop))) continue;
      sentences.push(line.slice(start, stop));
      start = stop;
    }
    return [...sentences, line.slice(start)].map((each) => each.trim()).filter((each) => /\p{L}/u.test(each));
  });
}

/** Number of words: figures count, marks alone do not, and the elided « l’ » goes with its noun. */
export function countWords(sentence: string): number {
  return withoutAddresses(sentence).match(/[\p{L}\p{N}][\p{L}\p{N}’'.,\u202f-]*/gu)?.length ?? 0;
}

/** A sentence without web and mail addresses, whose letters and signs say nothing of its style. */
export function withoutAddresses(sentence: string): string {
  return sentence.replace(/(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+/g, '…');
}
