/** Elements whose content nobody read on the page it comes from. */
const NEVER_READ = [
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'object',
  'embed',
  'svg',
  'canvas',
  'video',
  'audio',
  'button',
  'input',
  'select',
  'textarea',
  'meta',
  'link',
  'title',
  'xml',
  '[hidden]',
  // A deletion that Word still shows to reviewers: the author took it out.
  'del',
  // Word's review balloons, gathered at the end, and the marks that call them.
  '.MsoCommentReference',
].join(',');

const HIDDEN_STYLE =
  /display:\s*none|visibility:\s*hidden|mso-hide:\s*all|font-size:\s*0(?![.\d])|mso-element:\s*comment|max-height:\s*0(?![.\d])/i;

/** Takes out what the reader of the copied page did not see: scripts, hidden words, comments, Word's own drawings. */
export function dropHidden(root: HTMLElement): void {
  // The title of a folding section is a button on many public sites.
  for (const button of root.querySelectorAll(':is(h1, h2, h3, h4, h5, h6) button'))
    button.replaceWith(...button.childNodes);
  for (const element of root.querySelectorAll(NEVER_READ)) element.remove();
  for (const element of root.querySelectorAll('*')) {
    if (HIDDEN_STYLE.test(element.getAttribute('style') ?? '') || isOfficeDrawing(element)) element.remove();
  }
  const comments = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
  const found: Node[] = [];
  while (comments.nextNode()) found.push(comments.currentNode);
  for (const comment of found) comment.parentNode?.removeChild(comment);
}

// Word's vector shapes (`v:shape`, `w:sdt`…) have a colon in their name; its `o:p` wraps words and stays.
function isOfficeDrawing({ localName }: Element): boolean {
  return /^(v|w|m):/.test(localName) && !/^w:(sdt|sdtcontent|smarttag)/.test(localName);
}
