type Attributes = Readonly<Record<string, string | number | boolean | null>>;
type Child = Node | string;

/** Builds an HTML element; an attribute that is null or false is left out. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  children: readonly Child[] = [],
): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag);
  setAttributes(node, attributes);
  node.append(...children);
  return node;
}

/** Builds an SVG element. */
export function drawing<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  children: readonly Child[] = [],
): SVGElementTagNameMap[K] {
  const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
  setAttributes(node, attributes);
  node.append(...children);
  return node;
}

/** The element of the page with an id. @throws Error when the page lacks it */
export function pagePart(id: string): HTMLElement {
  const node = document.getElementById(id);
  if (node === null) throw new Error(`the page has no part ${id}`);
  return node;
}

/** The input of the page with an id. @throws Error when the page lacks it */
export function pageField(id: string): HTMLInputElement {
  const node = pagePart(id);
  if (!(node instanceof HTMLInputElement)) throw new Error(`the part ${id} of the page is no input`);
  return node;
}

function setAttributes(node: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== false) node.setAttribute(name, value === true ? "" : String(value));
  }
}
