import { HostError, invalidArgument, itemNotFound, notEmulated } from "../model/host-error";
import type { ArgumentInfo, Batch, BatchAction, BatchAnswer, ObjectPath } from "./batch";
import { answerQuery } from "./query";
import { RemoteObject } from "./remote-object";

/** Where the chains of a batch start, and what the client was given before. */
export interface BatchRoots {
  readonly workbook: RemoteObject;
  /** Makes a service object that the client names. */
  readonly service: (name: string) => RemoteObject;
  /** Objects that the client holds on to, by reference id. */
  readonly references: Map<string, RemoteObject>;
  /** Called before each action; a fault under test throws here. */
  readonly beforeAction?: (action: BatchAction, index: number) => void;
}

/** Runs a batch of the Rich API. As in Excel, what ran before a failure stays done. */
export function executeBatch(batch: Batch, roots: BatchRoots): BatchAnswer {
  const run = new BatchRun(batch, roots);
  const results: { ActionId: number; Value: unknown }[] = [];
  for (const [index, action] of batch.Actions.entries()) {
    try {
      roots.beforeAction?.(action, index);
      results.push({ ActionId: action.Id, Value: run.act(action) ?? null });
    } catch (error) {
      return { Results: results, Error: failure(error, index, action) };
    }
  }
  return { Results: results };
}

function failure(error: unknown, index: number, action: BatchAction): NonNullable<BatchAnswer["Error"]> {
  const code = error instanceof HostError ? error.code : "GeneralException";
  const message = error instanceof Error ? error.message : String(error);
  return { Code: code, Message: message, ActionIndex: index, Location: action.Name, HttpStatusCode: 400 };
}

class BatchRun {
  private readonly batch: Batch;
  private readonly roots: BatchRoots;
  private readonly found = new Map<number, RemoteObject | null>();

  constructor(batch: Batch, roots: BatchRoots) {
    this.batch = batch;
    this.roots = roots;
  }

  /** Does one action and gives its result. */
  act(action: BatchAction): unknown {
    switch (action.ActionType) {
      case 1:
        return identity(this.object(action.ObjectPathId));
      case 2:
      case 7:
        return this.query(action);
      case 3:
        return this.method(action);
      case 4:
        this.alive(action.ObjectPathId).set(action.Name, this.args(action.ArgumentInfo)[0]);
        return null;
      case 5:
        return null;
      case 9:
        this.update(action);
        return null;
      default:
        throw notEmulated(`action type ${action.ActionType}`);
    }
  }

  private query(action: BatchAction): unknown {
    const object = this.object(action.ObjectPathId);
    return object === null ? null : answerQuery(object, action.QueryInfo ?? {});
  }

  private method(action: BatchAction): unknown {
    if (action.Name === "_KeepReference") return null;
    const args = this.args(action.ArgumentInfo);
    if (action.Name === "_ReleaseReference" || action.Name === "_RemoveReference") {
      this.roots.references.delete(String(args[0]));
      return null;
    }
    const result = this.alive(action.ObjectPathId).call(action.Name, args);
    return result instanceof RemoteObject ? identity(result) : result;
  }

  private update(action: BatchAction): void {
    const object = this.alive(action.ObjectPathId);
    for (const [name, value] of Object.entries(action.ObjectState ?? {})) {
      object.set(object.propertyName(name) ?? name, value);
    }
  }

  private alive(id: number): RemoteObject {
    const object = this.object(id);
    if (object === null) throw itemNotFound("a null object");
    return object;
  }

  private object(id: number): RemoteObject | null {
    const known = this.found.get(id);
    if (known !== undefined) return known;
    const path = this.batch.ObjectPaths[id];
    if (path === undefined) throw invalidArgument(`object path ${id}`);
    const object = this.follow(path);
    this.found.set(id, object);
    return object;
  }

  /** A child of a null object is null too. */
  private follow(path: ObjectPath): RemoteObject | null {
    if (path.ObjectPathType === 1) return this.roots.workbook;
    if (path.ObjectPathType === 2) return this.roots.service(path.Name);
    if (path.ObjectPathType === 6) return this.reference(path.Name);
    if (path.ObjectPathType === 7 || path.ParentObjectPathId === undefined) return null;
    const parent = this.object(path.ParentObjectPathId);
    return parent === null ? null : this.step(parent, path);
  }

  private step(parent: RemoteObject, path: ObjectPath): RemoteObject | null {
    switch (path.ObjectPathType) {
      case 3:
        return asObject(parent.call(path.Name, this.args(path.ArgumentInfo)), path.Name);
      case 4:
        return parent.navigate(path.Name);
      case 5:
        return asObject(parent.call("GetItem", this.args(path.ArgumentInfo)), path.Name);
      default:
        throw notEmulated(`object path type ${path.ObjectPathType}`);
    }
  }

  private reference(id: string): RemoteObject {
    const object = this.roots.references.get(id);
    if (object === undefined)
      throw new HostError("InvalidReference", "This reference is not valid for the current operation.");
    return object;
  }

  private args(info: ArgumentInfo | undefined): readonly unknown[] {
    const paths = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((value, index) => {
      const path = paths?.[index];
      return typeof path === "number" && path > 0 ? this.object(path) : value;
    });
  }
}

function identity(object: RemoteObject | null): unknown {
  return object === null ? null : { ...object.members.identity?.() };
}

function asObject(result: unknown, name: string): RemoteObject | null {
  if (result === null || result instanceof RemoteObject) return result;
  throw notEmulated(`the object that ${name} gives`);
}
