import { invalidArgument } from "./host-error";

/** A defined name of the workbook (`scope` null) or of one sheet (its id). */
export interface DefinedNameModel {
  readonly name: string;
  readonly scope: string | null;
  formula: string;
  visible: boolean;
  comment: string;
}

/** @throws HostError InvalidArgument for a name that Excel refuses */
export function assertName(name: string): void {
  const isWord = /^[A-Za-z_\\][A-Za-z0-9_.\\]*$/.test(name) && name.length <= 255;
  const isAddress = /^[A-Za-z]{1,3}\d{1,7}$/.test(name) || /^[Rr]\d*[Cc]\d*$/.test(name);
  if (!isWord || isAddress) throw invalidArgument(`name ${name}`);
}
