import { DOMParser } from '@xmldom/xmldom';
import type { MarkupElement, MarkupNode } from '../../../app/import/index.ts';

const ELEMENT = 1;
const TEXT = 3;
const CDATA = 4;

/**
 * Reads XML as plain markup: local names, attributes by local name. No entity nor file outside is ever read.
 * @throws Error when it is not well formed
 */
export function parseXml(xml: string): MarkupElement {
  const fail = (message: string) => {
    throw new Error(message);
  };
  const parser = new DOMParser({ errorHandler: { warning: () => undefined, error: fail, fatalError: fail } });
  const { documentElement } = parser.parseFromString(xml, 'text/xml');
  if (!documentElement) throw new Error('no root element');
  return convert(documentElement);
}

function convert(element: Element): MarkupElement {
  const attributes: Record<string, string> = {};
  for (const { localName, name, value } of Array.from(element.attributes))
    attributes[localName || name] = value;
  const children: MarkupNode[] = [];
  // Siblings are walked by link: indexing xmldom's lists is slow on long ones.
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (isElement(node)) children.push(convert(node));
    else if (node.nodeType === TEXT || node.nodeType === CDATA) children.push(node.nodeValue ?? '');
  }
  return { tag: element.localName || element.tagName, attributes, children };
}

function isElement(node: Node): node is Element {
  return node.nodeType === ELEMENT;
}
