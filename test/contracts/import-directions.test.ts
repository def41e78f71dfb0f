import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

const ROOT = resolve(__dirname, "../..");
const CRUISER = join(ROOT, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");

/** The names of the rules that a tree of source files breaks, each once. */
function brokenRules(folder: string): readonly string[] {
  const args = ["--config", join(ROOT, ".config/dependency-cruiser.cjs"), "--output-type", "json", "src"];
  const run = spawnSync(process.execPath, [CRUISER, ...args], { cwd: folder, encoding: "utf8", maxBuffer: 1 << 28 });
  const { summary } = JSON.parse(run.stdout) as {
    readonly summary: { readonly violations: readonly { readonly rule: { readonly name: string } }[] };
  };
  return [...new Set(summary.violations.map((each) => each.rule.name))].sort();
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
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), "ratebook-imports-"));
      cpSync(join(ROOT, "tsconfig.json"), join(folder, "tsconfig.json"));
      cpSync(join(ROOT, "package.json"), join(folder, "package.json"));
      symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"), "junction");
    });
    afterEach(() => {
      rmSync(join(folder, "src"), { recursive: true, force: true });
    });
    afterAll(() => {
      rmSync(folder, { recursive: true, force: true });
    });

    function write(path: string, text: string): void {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }

    it.each([
      ["a rule that knows the report", "domain/penalty.ts", "report/report", ["one-direction-domain"]],
      [
        "an analysis that picks its own engine",
        "analyses/aging.ts",
        "adapters/duckdb/native",
        ["one-direction-analyses"],
      ],
      ["a use case that leans on the embedded host", "app/write.ts", "excel-host/grid", ["one-direction-app"]],
      [
        "a part of the page that reaches for an adapter",
        "taskpane/parts/Load.tsx",
        "adapters/excel/sheet",
        ["one-direction-taskpane"],
      ],
      [
        "an adapter that knows another adapter",
        "adapters/excel/sheet.ts",
        "adapters/xlsx/file",
        ["adapters-stand-alone"],
      ],
    ])("refuses %s", (_case, from, to, rules) => {
      write(`src/${to}.ts`, "export const wanted = 1;\n");
      write(
        `src/${from}`,
        `import { wanted } from "${"../".repeat(from.split("/").length - 1)}${to}";\nexport const got = wanted;\n`,
      );
      expect(brokenRules(folder)).toEqual(rules);
    });

    it("refuses a rule that reads the disk, asks for the engine or draws a page", () => {
      const packages = ["node:fs", "@duckdb/duckdb-wasm", "react"];
      write("src/domain/aging.ts", packages.map((name, index) => `export * as p${index} from "${name}";`).join("\n"));
      expect(brokenRules(folder)).toEqual(["hidden-engine", "hidden-page", "pure-folders-know-no-node"]);
    });

    it("lets the composition root choose an adapter", () => {
      write("src/adapters/duckdb/native.ts", "export const wanted = 1;\n");
      write("src/cli/main.ts", 'import { wanted } from "../adapters/duckdb/native";\nexport const got = wanted;\n');
      expect(brokenRules(folder)).toEqual([]);
    });
  });
});
