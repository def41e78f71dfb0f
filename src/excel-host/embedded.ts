import { dirname, resolve } from "node:path";
import { createRequire } from "node:module";
import { runProgram } from "./run-program";
import { type RunningServer, serve } from "./server";

const PROJECT = resolve(import.meta.dirname, "../..");
const BUILT = ".cache/embedded";

/** Builds the add-in together with the page that plays Excel; a second build takes seconds. */
export async function buildEmbedded(): Promise<void> {
  await runProgram("webpack-cli/bin/cli.js", ["--env", "embedded", "--env", `out=${BUILT}`]);
}

/**
 * Serves the built pages with the office.js of the npm package, so that nothing is fetched from elsewhere.
 * @param ports to try in order; 0 is any free one
 */
export function serveEmbedded(ports: readonly number[]): Promise<RunningServer> {
  const office = dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/dist/office.js"));
  return serve({ folders: { addin: resolve(PROJECT, BUILT), office }, home: "/host.html", ports, certificate: null });
}
