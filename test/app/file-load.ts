import type { FileLoad } from "../../src/intake/load-result";

/** The account of a file in which nothing happened but what is said. */
export function fileLoad(said: Partial<FileLoad>): FileLoad {
  return {
    file: "charges.csv",
    kind: "charges",
    layout: "canonical",
    encoding: "utf-8",
    delimiter: ",",
    columns: [],
    tables: ["charges"],
    recipe: null,
    read: 0,
    loaded: 0,
    rejected: 0,
    notData: 0,
    notDataBy: [],
    carried: 0,
    counted: 0,
    amount: null,
    control: {},
    printed: [],
    asOf: null,
    findings: [],
    recordsCount: "after heading",
    misfits: [],
    rejects: [],
    ...said,
  };
}
