import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

const ROOT = resolve(__dirname, "../..");
const CRUISER = join(ROOT, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");

/** Files that turn against the direction, what they import, and the rule that must refuse them. */
const TURNED = [
  ["a rule that knows the report", "domain/penalty.ts", "report/report", "one-direction-domain"],
  ["an analysis that picks its own engine", "analyses/aging.ts", "adapters/duckdb/native", "one-direction-analyses"],
  ["a use case that leans on the embedded host", "app/write.ts", "excel-host/grid", "one-direction-app"],
  [
    "a part of the page that reaches for an adapter",
    "taskpane/parts/Load.tsx",
    "adapters/excel/sheet",
    "one-direction-taskpane",
  ],
  ["a command that picks its own engine", "cli/aging.ts", "adapters/duckdb/native", "one-direction-cli"],
  ["an adapter that knows another adapter", "adapters/memory/book.ts", "adapters/xlsx/file", "adapters-stand-alone"],
  ["a rule that reads the disk", "domain/disk.ts", "node:fs", "pure-folders-know-no-node"],
  ["a report that asks the engine itself", "report/engine.ts", "@duckdb/duckdb-wasm", "hidden-engine"],
  ["a rule that draws a page", "domain/page.ts", "react", "hidden-page"],
  [
    "a use case that needs a package of the tests",
    "app/random.ts",
    "fast-check",
    "no-development-package-in-production",
  ],
] as const;

interface Cruise {
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
  };
}

/** Every rule that a tree of source files breaks, as `rule: file`. */
function brokenRules(folder: string): readonly string[] {
  const args = ["--config", join(ROOT, ".config/dependency-cruiser.cjs"), "--output-type", "json", "src"];
  const run = spawnSync(process.execPath, [CRUISER, ...args], { cwd: folder, encoding: "utf8", maxBuffer: 1 << 28 });
  const { summary } = JSON.parse(run.stdout) as Cruise;
  return summary.violations.map(({ from, rule }) => `${rule.name}: ${from}`);
}

describe("the one direction of imports", () => {
  it("is kept by the whole source", () => {
    expect(brokenRules(ROOT)).toEqual([]);
  });

  it("is laid down for every folder of the source", () => {
    const text = readFileSync(join(ROOT, ".config/dependency-cruiser.cjs"), "utf8");
    const table = /MAY_IMPORT = \{([^}]*)\}/.exec(text)?.[1] ?? "";
    const ruled = [...table.matchAll(/^ {2}"?([a-z-]+)"?:/gm)].map((match) => match[1]);
    const folders = readdirSync(join(ROOT, "src")).filter((name) => name !== "types");
    expect(ruled.sort()).toEqual(folders.sort());
  });

  describe("when a file turns against it", () => {
    let folder = "";
    let broken: readonly string[] = [];

    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), "ratebook-imports-"));
      for (const file of ["tsconfig.json", "package.json"]) cpSync(join(ROOT, file), join(folder, file));
      symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"), "junction");
      for (const [, from, to] of TURNED) {
        const target = to.includes("/") && !to.startsWith("@") ? wantedFile(to, from) : to;
        write(`src/${from}`, `export * from "${target}";\n`);
      }
      write("src/cli/main.ts", `export * from "${wantedFile("adapters/duckdb/native", "cli/main.ts")}";\n`);
      broken = brokenRules(folder);
    });
    afterAll(() => {
      rmSync(folder, { recursive: true, force: true });
    });

    function write(path: string, text: string): void {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }

    function wantedFile(path: string, from: string): string {
      write(`src/${path}.ts`, "export const wanted = 1;\n");
      return `${"../".repeat(from.split("/").length - 1)}${path}`;
    }

    it.each(TURNED)("refuses %s", (_case, from, _to, rule) => {
      expect(broken).toContain(`${rule}: src/${from}`);
    });

    it("refuses nothing else: the composition root may choose an adapter", () => {
      expect(broken.filter((line) => !TURNED.some(([, from]) => line.endsWith(`: src/${from}`)))).toEqual([]);
    });
  });
});
