import { resolve } from "node:path";
import { localCertificate } from "./certificate";
import { runProgram } from "./run-program";
import { serve } from "./server";

const PROJECT = resolve(import.meta.dirname, "../..");
const DEBUGGING = "office-addin-debugging/cli.js";
/** The port that manifest.xml names. */
const PORT = 3000;

/**
 * Builds the add-in, serves it over https and opens Excel with it sideloaded (Windows and macOS).
 * Ctrl-C ends the serving and takes the add-in out of Excel again.
 */
export async function startInExcel(say: (text: string) => void): Promise<void> {
  say("Building Ratebook …\n");
  await runProgram("webpack-cli/bin/cli.js", []);
  const folders = { addin: resolve(PROJECT, "dist"), office: null };
  const server = await serve({ folders, home: "/taskpane.html", ports: [PORT], certificate: await localCertificate() });
  const manifest = resolve(PROJECT, "manifest.xml");
  await runProgram(DEBUGGING, ["start", manifest, "desktop", "--app", "excel", "--no-debug", "--no-live-reload"]);
  say("\nExcel opens with Ratebook on the Home tab. Keep this window open; Ctrl-C ends it.\n");
  process.once("SIGINT", () => {
    void runProgram(DEBUGGING, ["stop", manifest])
      .finally(() => server.close())
      .finally(() => process.exit(0));
  });
}
