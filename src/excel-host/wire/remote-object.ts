import { itemNotFound, notEmulated } from "../model/host-error";
import type { CellsOf } from "../model/cell-entry";

/** A scalar member: read, and perhaps set. */
export interface RemoteProperty {
  readonly get: () => unknown;
  readonly set?: (value: unknown) => void;
}

/** What an object of Excel's model offers here, by the wire's PascalCase names. Anything else is refused by name. */
export interface RemoteMembers {
  /** What the client keeps to name the object in a later request. */
  readonly identity?: () => Readonly<Record<string, unknown>>;
  readonly properties?: Readonly<Record<string, RemoteProperty>>;
  readonly objects?: Readonly<Record<string, () => RemoteObject | null>>;
  readonly methods?: Readonly<Record<string, (args: readonly unknown[]) => unknown>>;
  /** Members of a collection. */
  readonly items?: () => readonly RemoteObject[];
  /** The item with a key, or null. */
  readonly item?: (key: unknown) => RemoteObject | null;
  /** The cells a range stands for. */
  readonly cells?: CellsOf;
}

/** An object as the client sees it. */
export class RemoteObject {
  readonly typeName: string;
  readonly members: RemoteMembers;

  constructor(typeName: string, members: RemoteMembers) {
    this.typeName = typeName;
    this.members = members;
  }

  /** Reads a scalar. @throws HostError ApiNotFound */
  get(name: string): unknown {
    return this.property(name).get();
  }

  /** Sets a scalar. @throws HostError ApiNotFound */
  set(name: string, value: unknown): void {
    const { set } = this.property(name);
    if (set === undefined) throw notEmulated(`setting ${this.typeName}.${name}`);
    set(value);
  }

  /** Calls a method; `GetItem` and its like work on every collection that knows `item`. */
  call(name: string, args: readonly unknown[]): unknown {
    const method = own(this.members.methods, name) ?? this.itemMethod(name);
    if (method === undefined) throw notEmulated(`${this.typeName}.${name}()`);
    return method(args);
  }

  /** Goes to an object behind a property. */
  navigate(name: string): RemoteObject | null {
    const object = own(this.members.objects, name);
    if (object === undefined) throw notEmulated(`${this.typeName}.${name}`);
    return object();
  }

  /** The name of a scalar whatever its case, or undefined. */
  propertyName(name: string): string | undefined {
    return named(this.members.properties, name);
  }

  /** The name of an object behind a property, whatever its case, or undefined. */
  objectName(name: string): string | undefined {
    return named(this.members.objects, name);
  }

  private property(name: string): RemoteProperty {
    const property = own(this.members.properties, name);
    if (property === undefined) throw notEmulated(`${this.typeName}.${name}`);
    return property;
  }

  private itemMethod(name: string): ((args: readonly unknown[]) => unknown) | undefined {
    const { item, items } = this.members;
    if (name === "GetItemOrNullObject" && item !== undefined) return ([key]) => item(key);
    if (name === "GetItem" && item !== undefined) return ([key]) => found(item(key), key);
    if (name === "GetItemAt" && items !== undefined) return ([index]) => found(items()[Number(index)], index);
    return name === "GetCount" && items !== undefined ? () => items().length : undefined;
  }
}

/** @throws HostError ItemNotFound when there is no such item */
export function found<T>(item: T | null | undefined, key: unknown): T {
  if (item === null || item === undefined) throw itemNotFound(String(key));
  return item;
}

function own<T>(members: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return members !== undefined && Object.hasOwn(members, name) ? members[name] : undefined;
}

function named(members: Readonly<Record<string, unknown>> | undefined, name: string): string | undefined {
  return Object.keys(members ?? {}).find((each) => each.toLowerCase() === name.toLowerCase());
}
