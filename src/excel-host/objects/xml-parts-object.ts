import type { XmlPart } from "../model/workbook-model";
import { textArgument } from "../wire/arguments";
import { found, RemoteObject } from "../wire/remote-object";
import type { HostContext } from "./host-context";

/** `workbook.customXmlParts`, or those of one namespace. */
export function xmlPartsObject(host: HostContext, namespace: string | null): RemoteObject {
  const known = (): readonly XmlPart[] =>
    host.workbook.parts.filter(({ xml }) => namespace === null || namespaceOf(xml) === namespace);
  const only = (): RemoteObject | null => {
    const [part, more] = known();
    return part === undefined || more !== undefined ? null : xmlPartObject(host, part);
  };
  return new RemoteObject("CustomXmlPartCollection", {
    items: () => known().map((each) => xmlPartObject(host, each)),
    item: (id) => {
      const part = known().find((each) => each.id === id);
      return part === undefined ? null : xmlPartObject(host, part);
    },
    methods: {
      Add: ([xml]) => {
        const part = { id: host.workbook.newId(), xml: textArgument(xml) };
        host.workbook.parts = [...host.workbook.parts, part];
        return xmlPartObject(host, part);
      },
      GetByNamespace: ([uri]) => xmlPartsObject(host, textArgument(uri)),
      GetOnlyItem: () => found(only(), namespace ?? "custom XML part"),
      GetOnlyItemOrNullObject: () => only(),
    },
  });
}

function xmlPartObject({ workbook }: HostContext, part: XmlPart): RemoteObject {
  return new RemoteObject("CustomXmlPart", {
    identity: () => ({ Id: part.id }),
    properties: { Id: { get: () => part.id }, NamespaceUri: { get: () => namespaceOf(part.xml) } },
    methods: {
      Delete: () => {
        workbook.parts = workbook.parts.filter((each) => each !== part);
      },
      GetXml: () => part.xml,
      SetXml: ([xml]) => {
        part.xml = textArgument(xml);
      },
    },
  });
}

function namespaceOf(xml: string): string {
  return /\sxmlns="([^"]*)"/.exec(xml)?.[1] ?? "";
}
