/** How the client names an object: a chain of steps from the root, or a reference it was given before. */
export interface ObjectPath {
  /** 1 root, 2 new service object, 3 method result, 4 property, 5 indexer, 6 reference, 7 null object. */
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

/** Arguments of a call; an object among them is given by the id of its path. */
export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly (number | readonly number[] | null)[] | null;
}

/** One step of a batch. */
export interface BatchAction {
  readonly Id: number;
  /** 1 instantiate, 2 query, 3 method, 4 set, 5 trace, 7 query as JSON, 9 update. */
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

/** What a load asks for. */
export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

/** A request of the Rich API client. */
export interface Batch {
  readonly Actions: readonly BatchAction[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

/** The answer: results of the actions before the first that failed, and that failure. Nothing is rolled back. */
export interface BatchAnswer {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly ActionIndex: number;
    readonly Location: string;
    readonly HttpStatusCode: number;
  };
}

/**
 * Decodes the text of a request.
 * @throws Error when it is no batch
 */
export function readBatch(text: string): Batch {
  const value: unknown = JSON.parse(text);
  const isBatch = typeof value === "object" && value !== null && "Actions" in value && "ObjectPaths" in value;
  if (!isBatch) throw new Error("a request of the Excel client has Actions and ObjectPaths");
  return value as Batch;
}
