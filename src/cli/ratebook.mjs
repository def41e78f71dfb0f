#!/usr/bin/env node
import { register } from "node:module";
import { register as registerTypeScript } from "tsx/esm/api";

registerTypeScript();
register("./sql-loader.mjs", import.meta.url);
await import("./main.ts");
