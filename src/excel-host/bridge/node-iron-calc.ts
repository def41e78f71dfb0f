import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { initSync } from "@ironcalc/wasm";
import type { Calculator } from "../calculation/calculator";
import { createIronCalc } from "../calculation/iron-calc";

/** IronCalc with its wasm read from the npm package, found from the working directory. */
export function nodeIronCalc(): Calculator {
  initSync({ module: readFileSync(resolve("node_modules/@ironcalc/wasm/wasm_bg.wasm")) });
  return createIronCalc();
}
