import { notEmulated } from "../model/host-error";
import type { QueryInfo } from "./batch";
import type { RemoteObject } from "./remote-object";

type Answer = Record<string, unknown>;

/** Answers a load: the scalars asked for, nested objects, and the items of collections. */
export function answerQuery(object: RemoteObject, query: QueryInfo): unknown {
  const select = query.Select ?? [];
  const expand = query.Expand ?? [];
  const { items } = object.members;
  if (items === undefined) return answerObject(object, select, expand);
  const answer: Answer = {};
  const isCount = (name: string): boolean => name.toLowerCase() === "count";
  if (select.some(isCount)) answer["Count"] = items().length;
  const wanted = select.filter((name) => !isCount(name));
  if (wanted.length > 0 || select.length === 0) {
    const start = query.Skip ?? 0;
    const page = items().slice(start, query.Top === undefined ? undefined : start + query.Top);
    answer["_Items"] = page.map((item) => answerObject(item, wanted, expand));
  }
  return answer;
}

function answerObject(object: RemoteObject, select: readonly string[], expand: readonly string[]): Answer {
  const answer: Answer = object.members.cells === undefined ? { ...object.members.identity?.() } : {};
  const nested = new Map<string, string[]>();
  for (const name of select) {
    const [head = "", ...rest] = name.split(/[/.]/);
    if (rest.length > 0) addTo(nested, objectName(object, head), rest.join("/"));
    else if (head === "*" || head === "$all") Object.assign(answer, everyScalar(object));
    else readInto(answer, object, { name: head, nested });
  }
  for (const name of expand) {
    const [head = "", ...rest] = name.split(/[/.]/);
    addTo(nested, objectName(object, head), rest.length > 0 ? rest.join("/") : "*");
  }
  if (select.length === 0 && expand.length === 0) Object.assign(answer, everyScalar(object));
  for (const [name, names] of nested) answer[name] = answerNested(object, name, names);
  return answer;
}

function readInto(
  answer: Answer,
  object: RemoteObject,
  asked: { readonly name: string; readonly nested: Map<string, string[]> },
): void {
  const scalar = object.propertyName(asked.name);
  if (scalar === undefined) addTo(asked.nested, objectName(object, asked.name), "*");
  else answer[scalar] = object.get(scalar);
}

function answerNested(object: RemoteObject, name: string, select: readonly string[]): unknown {
  const child = object.navigate(name);
  return child === null ? null : answerQuery(child, { Select: select });
}

function everyScalar(object: RemoteObject): Answer {
  return Object.fromEntries(Object.keys(object.members.properties ?? {}).map((name) => [name, object.get(name)]));
}

function objectName(object: RemoteObject, name: string): string {
  const known = object.objectName(name);
  if (known === undefined) throw notEmulated(`${object.typeName}.${name}`);
  return known;
}

function addTo(nested: Map<string, string[]>, name: string, value: string): void {
  nested.set(name, [...(nested.get(name) ?? []), value]);
}
