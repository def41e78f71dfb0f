import { exportedDoc } from "./exported-doc.mjs";
import { fileName } from "./file-name.mjs";

/** Rules of the house style that no published plugin holds. */
export const houseRules = { rules: { "exported-doc": exportedDoc, "file-name": fileName } };
