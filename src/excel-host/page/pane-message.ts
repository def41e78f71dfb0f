/** A message of office.js to the page that hosts the add-in. */
export interface PaneMessage {
  readonly _messageType: number;
  /** 0 call, 1 register for an event, 2 unregister. */
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

/** The number of the call that carries a Rich API batch. */
const RICH_API = 93;

/** Decodes a message; null for anything that is not office.js asking in this conversation. */
export function readPaneMessage(data: unknown, conversation: string): PaneMessage | null {
  const parsed = typeof data === "string" ? parse(data) : null;
  if (typeof parsed !== "object" || parsed === null || !("_actionName" in parsed)) return null;
  const message = parsed as PaneMessage;
  return message._messageType === 0 && message._conversationId === conversation ? message : null;
}

/** The text of the Rich API batch in an `executeMethod` call; null for any other method. */
export function batchText(data: unknown): string | null {
  const { DdaMethod: method, ArrayData: array } = data as {
    readonly DdaMethod?: { readonly DispatchId?: unknown };
    readonly ArrayData?: readonly unknown[];
  };
  const text = array?.[4];
  return method?.DispatchId === RICH_API && typeof text === "string" ? text : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
