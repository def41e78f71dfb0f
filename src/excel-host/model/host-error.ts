/** Error codes of Excel that this host answers with; the client hands them on as `error.code`. */
export type HostErrorCode =
  | "AccessDenied"
  | "ApiNotFound"
  | "GeneralException"
  | "InvalidArgument"
  | "InvalidOperationInCellEditMode"
  | "InvalidReference"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "RequestPayloadSizeLimitExceeded"
  | "ResponsePayloadSizeLimitExceeded";

/** A refusal of the host, as Excel would give it. */
export class HostError extends Error {
  readonly code: HostErrorCode;

  constructor(code: HostErrorCode, message: string) {
    super(message);
    this.name = "HostError";
    this.code = code;
  }
}

/** Excel's answer to a wrong shape, an illegal name, a broken formula. */
export function invalidArgument(what: string): HostError {
  return new HostError("InvalidArgument", `The argument is invalid or missing or has an incorrect format. (${what})`);
}

/** Excel's answer when a sheet, table, name or part is not (or no longer) there. */
export function itemNotFound(what: string): HostError {
  return new HostError("ItemNotFound", `The requested resource doesn't exist. (${what})`);
}

/** This host's answer to a member of Excel's object model that it does not know: it never pretends. */
export function notEmulated(member: string): HostError {
  return new HostError("ApiNotFound", `The embedded host does not emulate ${member}.`);
}
