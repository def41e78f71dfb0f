import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initSync } from "@ironcalc/wasm";
import type { Calculator } from "../calculation/calculator";
import { createIronCalc } from "../calculation/iron-calc";

/** IronCalc with its wasm read from the npm package, found from the working directory. */
export function nodeIronCalc(): Calculator {
  const file = createRequire(`${process.cwd()}/`).resolve("@ironcalc/wasm/wasm_bg.wasm");
  initSync({ module: readFileSync(file) });
  return createIronCalc();
}
