import { DOMParser, type Element } from "@xmldom/xmldom";

/** Children of an element in the order that Microsoft's schema wants; the key is the element, or element:xsi:type. */
const ORDER: Readonly<Record<string, string>> = {
  OfficeApp:
    "Id AlternateId Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains Hosts Requirements DefaultSettings Permissions Dictionary VersionOverrides",
  VersionOverrides: "Description Requirements Hosts Resources WebApplicationInfo EquivalentAddins VersionOverrides",
  DesktopFormFactor: "GetStarted FunctionFile ExtensionPoint",
  GetStarted: "Title Description LearnMoreUrl",
  Group: "OverriddenByRibbonApi Label Icon Control",
  "Control:Button": "OverriddenByRibbonApi Label Supertip Icon Action Enabled",
  Supertip: "Title Description",
  "Action:ShowTaskpane": "TaskpaneId SourceLocation Title",
  Resources: "Images Urls ShortStrings LongStrings",
};
const REQUIRED =
  "Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl Hosts Requirements DefaultSettings Permissions";
const ICON_SIZES = ["16", "32", "64", "80"];
/** Longest text of a resource, by the list it stands in; Microsoft cuts or refuses what is longer. */
const LONGEST: Readonly<Record<string, number>> = { ShortStrings: 125, LongStrings: 250 };
const HTTPS = /^https:\/\//;

/**
 * What is wrong with an add-in-only manifest, a sentence each; empty when it is in order. No replacement for Microsoft's
 * validation service, but it needs no network and finds what Microsoft's local parser lets pass.
 */
export function manifestProblems(xml: string): readonly string[] {
  const root = rootOf(xml);
  if (typeof root === "string") return [root];
  const all = [root, ...descendants(root)];
  return [
    ...topLevel(root),
    ...all.flatMap(orderProblems),
    ...all.flatMap(iconProblems),
    ...resourceProblems(all),
    ...addressProblems(all),
  ];
}

function rootOf(xml: string): Element | string {
  try {
    const root = new DOMParser({ onError: (level, message) => refuse(level, message) }).parseFromString(
      xml,
      "text/xml",
    ).documentElement;
    if (root?.localName !== "OfficeApp" || typeOf(root) !== "TaskPaneApp")
      return "the root is not an OfficeApp of type TaskPaneApp";
    return root;
  } catch (error) {
    return `not well-formed: ${String(error)}`;
  }
}

function refuse(level: string, message: string): void {
  if (level !== "warning") throw new Error(message);
}

function topLevel(root: Element): readonly string[] {
  const present = new Map(childrenOf(root).map((child) => [child.localName ?? "", child]));
  const missing = REQUIRED.split(" ").filter((name) => !present.has(name));
  const text = (name: string) => present.get(name)?.textContent?.trim() ?? "";
  return [
    ...missing.map((name) => `<${name}> is missing`),
    ...(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text("Id")) ? [] : ["Id is no GUID"]),
    ...(/^\d{1,5}(\.\d{1,5}){3}$/.test(text("Version")) ? [] : ["Version has not four numbers"]),
    ...(text("Permissions") === "ReadWriteDocument" ? [] : ["Permissions are not ReadWriteDocument"]),
  ];
}

function orderProblems(element: Element): readonly string[] {
  const type = typeOf(element);
  const order = (ORDER[`${element.localName}:${type}`] ?? ORDER[element.localName ?? ""])?.split(" ");
  if (order === undefined) return [];
  const places = childrenOf(element).map((child) => ({
    name: child.localName ?? "",
    place: order.indexOf(child.localName ?? ""),
  }));
  return places.flatMap(({ name, place }, index) => {
    if (place < 0) return [`<${name}> does not belong in <${element.localName}>`];
    return place < (places[index - 1]?.place ?? 0) ? [`<${name}> is out of order in <${element.localName}>`] : [];
  });
}

function iconProblems(element: Element): readonly string[] {
  if (element.localName !== "Icon") return [];
  const sizes = childrenOf(element).map((image) => image.getAttribute("size"));
  return ICON_SIZES.filter((size) => !sizes.includes(size)).map((size) => `an icon lacks the size ${size}`);
}

function resourceProblems(all: readonly Element[]): readonly string[] {
  const resources = all.filter(
    ({ prefix, parentNode }) => prefix === "bt" && parentNode?.parentNode?.nodeName === "Resources",
  );
  const ids = resources.map((resource) => resource.getAttribute("id") ?? "");
  const used = all.map((element) => element.getAttribute("resid")).filter((id) => id !== null && id !== "");
  return [
    ...ids.filter((id, index) => ids.indexOf(id) < index).map((id) => `the resource ${id} stands twice`),
    ...ids.filter((id) => id.length > 32).map((id) => `the resource name ${id} has more than 32 characters`),
    ...ids.filter((id) => !used.includes(id)).map((id) => `the resource ${id} is not used`),
    ...used.filter((id) => !ids.includes(id ?? "")).map((id) => `the resource ${id} is not defined`),
    ...resources.flatMap(lengthProblem),
  ];
}

function lengthProblem(resource: Element): readonly string[] {
  const longest = LONGEST[resource.parentNode?.localName ?? ""] ?? Number.POSITIVE_INFINITY;
  const length = resource.getAttribute("DefaultValue")?.length ?? 0;
  return length > longest
    ? [`the text ${resource.getAttribute("id")} has ${length} characters, more than ${longest}`]
    : [];
}

function addressProblems(all: readonly Element[]): readonly string[] {
  const named = ["SourceLocation", "IconUrl", "HighResolutionIconUrl", "SupportUrl", "Image", "Url"];
  return all.flatMap((element) => {
    const address = element.getAttribute("DefaultValue");
    if (!named.includes(element.localName ?? "") || address === null || address === "") return [];
    return HTTPS.test(address) ? [] : [`<${element.localName}> is not https: ${address}`];
  });
}

function typeOf(element: Element): string {
  return element.getAttribute("xsi:type") ?? "";
}

function childrenOf(element: Element): readonly Element[] {
  return Array.from(element.childNodes).filter((node): node is Element => node.nodeType === 1);
}

function descendants(element: Element): readonly Element[] {
  return childrenOf(element).flatMap((child) => [child, ...descendants(child)]);
}
