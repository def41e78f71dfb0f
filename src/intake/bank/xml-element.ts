import { XMLParser } from "fast-xml-parser";
import { entitiesResolved } from "./markup-entity";

/** One element of an XML document, without its namespace prefix and attributes. */
export interface XmlElement {
  readonly name: string;
  /** Its own text, entities resolved. */
  readonly text: string;
  /** Character position where it begins. */
  readonly position: number;
  readonly children: readonly XmlElement[];
}

/**
 * The elements of an XML text. Entities that the document declares are never expanded. A document that ends too early
 * is read as far as it goes.
 * @returns no elements where the text cannot be read as XML at all
 * @example xmlElements("<a><b>1 &amp; 2</b></a>")[0]?.children[0]?.text // "1 & 2"
 */
export function xmlElements(text: string): readonly XmlElement[] {
  for (const whole of [text, text.slice(0, text.lastIndexOf(">") + 1), text.slice(0, text.lastIndexOf("Ntry>") + 5)]) {
    const elements = parsed(whole);
    if (elements !== null) return elements;
  }
  return [];
}

/** The descendants of that name, outermost first. */
export function descendants(elements: readonly XmlElement[], name: string): readonly XmlElement[] {
  return elements.flatMap((each) => [...(each.name === name ? [each] : []), ...descendants(each.children, name)]);
}

/**
 * The text at a path of element names; null where it leads nowhere.
 * @example textAt(entry, "BookgDt", "Dt") // "2026-10-02"
 */
export function textAt(element: XmlElement | undefined, ...path: readonly string[]): string | null {
  const found = path.reduce<XmlElement | undefined>(
    (each, name) => each?.children.find((child) => child.name === name),
    element,
  );
  return found === undefined || found.text === "" ? null : found.text;
}

function parsed(text: string): readonly XmlElement[] | null {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: true,
    removeNSPrefix: true,
    parseTagValue: false,
    processEntities: false,
    captureMetaData: true,
    ignoreDeclaration: true,
    ignorePiTags: true,
  });
  try {
    const nodes: unknown = parser.parse(text);
    return Array.isArray(nodes) ? nodes.flatMap(elementOf) : [];
  } catch {
    // The parser refuses text that is no XML or is nested too deep; the caller tries a shorter piece or says so.
    return null;
  }
}

function elementOf(node: unknown): readonly XmlElement[] {
  if (typeof node !== "object" || node === null) return [];
  const [name, content] = Object.entries(node).find(([key]) => key !== ":@" && key !== "#text") ?? [];
  if (name === undefined || !Array.isArray(content)) return [];
  const children: readonly unknown[] = content;
  return [{ name, text: ownText(children), position: positionOf(node), children: children.flatMap(elementOf) }];
}

function ownText(children: readonly unknown[]): string {
  return children
    .map((child) => (typeof child === "object" && child !== null && "#text" in child ? String(child["#text"]) : ""))
    .filter((text) => text !== "")
    .map(entitiesResolved)
    .join(" ");
}

function positionOf(node: object): number {
  const [mark] = Object.getOwnPropertySymbols(node);
  const data: unknown = mark === undefined ? null : Reflect.get(node, mark);
  if (typeof data !== "object" || data === null || !("startIndex" in data)) return 0;
  return typeof data.startIndex === "number" ? data.startIndex : 0;
}
