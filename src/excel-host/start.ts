import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { buildEmbedded, serveEmbedded } from "./embedded";
import { startInExcel } from "./in-excel";

const HELP = `npm start                 opens Ratebook in Excel (Windows, macOS); elsewhere beside an embedded workbook
npm start -- --embedded   beside an embedded workbook in your browser, on any machine
npm start -- --port 4000  another port than 3000 (or set RATEBOOK_PORT)
`;

await start().catch((error: unknown) => {
  process.stderr.write(`Ratebook could not start: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});

async function start(): Promise<void> {
  const { values } = parseArgs({
    options: { embedded: { type: "boolean" }, port: { type: "string" }, help: { type: "boolean", short: "h" } },
  });
  if (values.help === true) {
    say(HELP);
    return;
  }
  const ports = portsFrom(values.port ?? process.env["RATEBOOK_PORT"]);
  if (values.embedded !== true && excelIsHere()) return startInExcel(say);
  say("Building Ratebook …\n");
  await buildEmbedded();
  const server = await serveEmbedded(ports);
  say(`\nRatebook is ready. Open ${server.address} in a browser and choose "Try with sample data".\nCtrl-C ends it.\n`);
  endOnSignal(() => server.close());
}

/** The wished port and the ones after it; 3000 unless told. */
function portsFrom(wish: string | undefined): readonly number[] {
  const first = Number(wish ?? 3000);
  if (!Number.isInteger(first) || first < 0 || first > 65_000)
    throw new Error(`--port ${wish} is no port; give a number such as 3000`);
  return first === 0 ? [0] : Array.from({ length: 20 }, (_, index) => first + index);
}

function excelIsHere(): boolean {
  if (process.platform === "darwin") return existsSync("/Applications/Microsoft Excel.app");
  if (process.platform !== "win32") return false;
  try {
    execFileSync("reg", ["query", "HKCR\\Excel.Application\\CurVer"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

function endOnSignal(end: () => Promise<void>): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void end().then(() => process.exit(0)));
  }
}

function say(text: string): void {
  process.stdout.write(text);
}
