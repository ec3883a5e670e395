/** A chapter of the guide. */
export interface GuideChapter {
  readonly title: string;
  readonly markdown: string;
}

/** The guide as shown in the application: its opening words and its chapters, without pictures. */
export function readGuide(markdown: string): { intro: string; chapters: GuideChapter[] } {
  const text = markdown.replace(/^!\[[^\]]*\]\([^)]*\)\s*$/gm, '').replace(/^# .*$/m, '');
  const [intro = '', ...parts] = text.split(/^## /m);
  const chapters = parts.map((part) => {
    const [title = '', ...lines] = part.split(/\r?\n/);
    return { title: title.trim(), markdown: lines.join('\n').trim() };
  });
  // The contents are drawn by the application itself.
  return { intro: intro.trim(), chapters: chapters.filter(({ title }) => title !== 'Sommaire') };
}
