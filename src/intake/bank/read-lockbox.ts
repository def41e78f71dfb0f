import { AppError } from "../../ports/app-error";
import type { BankFile } from "./read-bank-file";

/** @throws AppError `unreadable-file`: no lockbox layout is known yet */
export function readLockbox(_text: string, fileName: string): BankFile {
  throw new AppError("unreadable-file", `${fileName} is a lockbox file; Ratebook does not read these yet.`);
}
