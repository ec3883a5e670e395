import { Fragment, isValidElement, type ReactNode } from 'react';

const SVG = 'http://www.w3.org/2000/svg';
/** Attributes of HTML and SVG that React spells its own way. */
const SPELLED: Readonly<Record<string, string>> = {
  className: 'class',
  strokeWidth: 'stroke-width',
  strokeLinecap: 'stroke-linecap',
  strokeLinejoin: 'stroke-linejoin',
};

interface Props extends Readonly<Record<string, unknown>> {
  readonly children?: ReactNode;
}

/**
 * Draws components once, as they stand: no hook, no event, nothing that changes. For the first page only, which must
 * not wait for React's own renderer: that one is ten times everything else it needs.
 * @throws Error for what it does not know how to draw
 */
export function appendStill(parent: Element, node: ReactNode): void {
  if (node === null || node === undefined || typeof node === 'boolean') return;
  if (typeof node === 'string' || typeof node === 'number') parent.append(String(node));
  else if (Array.isArray(node)) for (const each of node) appendStill(parent, each);
  else if (isValidElement<Props>(node)) appendElement(parent, node.type, node.props);
  else throw new Error('This cannot be drawn before the program is there.');
}

function appendElement(parent: Element, type: unknown, props: Props): void {
  if (type === Fragment) appendStill(parent, props.children);
  else if (typeof type === 'string') parent.append(elementOf(parent, type, props));
  else appendStill(parent, drawn(type, props));
}

function drawn(component: unknown, props: Props): ReactNode {
  if (typeof component === 'function') return component(props);
  // What `forwardRef` makes: icons.
  if (
    typeof component === 'object' &&
    component &&
    'render' in component &&
    typeof component.render === 'function'
  )
    return component.render(props, null);
  throw new Error('This cannot be drawn before the program is there.');
}

function elementOf(parent: Element, tag: string, props: Props): Element {
  const inSvg = tag === 'svg' || parent.namespaceURI === SVG;
  const element = inSvg ? document.createElementNS(SVG, tag) : document.createElement(tag);
  const { children, style, ...attributes } = props;
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    // React writes `data-broken` without a value as true, too.
    element.setAttribute(SPELLED[name] ?? name, String(value));
  }
  // By the object model: a style written as an attribute is refused by the page's own policy.
  if (style && 'style' in element && element.style) Object.assign(element.style, style);
  appendStill(element, children);
  return element;
}
