import { readFileSync } from "node:fs";
import { resolve } from "node:path";

const ROOT = resolve(__dirname, "../..");

/** Licences that let a city use, change and pass on Ratebook without conditions beyond naming the authors. */
const PERMISSIVE = new Set([
  "MIT",
  "ISC",
  "0BSD",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "Apache-2.0",
  "Zlib",
  "Unlicense",
  "CC0-1.0",
  "BlueOak-1.0.0",
]);

interface LockedPackage {
  readonly dev?: boolean;
  readonly license?: string;
}

/** A linked package is described by its own manifest; old manifests list licences instead of naming one. */
interface Manifest {
  readonly license?: string;
  readonly licenses?: readonly { readonly type: string }[];
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(resolve(ROOT, path), "utf8"));
}

function licenceOf([path, entry]: readonly [string, LockedPackage]): string {
  if (entry.license !== undefined) return entry.license;
  const manifest = readJson(`${path}/package.json`) as Manifest;
  return manifest.license ?? manifest.licenses?.map((each) => each.type).join(" AND ") ?? "none";
}

/** `MIT`, `(MIT OR GPL-3.0)` and `MIT AND ISC` are allowed; of an OR we may choose. */
function isPermissive(expression: string): boolean {
  const allowed = (text: string) => text.split(" AND ").every((name) => PERMISSIVE.has(name.trim()));
  return expression.replace(/[()]/g, "").split(" OR ").some(allowed);
}

describe("the licences of everything that is delivered", () => {
  const lock = readJson("package-lock.json") as { readonly packages: Readonly<Record<string, LockedPackage>> };
  const delivered = Object.entries(lock.packages).filter(([path, entry]) => path !== "" && entry.dev !== true);

  it("are permissive, for every package that the add-in or the command line runs with", () => {
    const others = delivered
      .map((each) => `${each[0]}: ${licenceOf(each)}`)
      .filter((line) => !isPermissive(line.split(": ")[1] ?? ""));
    expect(delivered.length).toBeGreaterThan(20);
    expect(others).toEqual([]);
  });

  it.each([
    ["MIT", true],
    ["(GPL-3.0 OR MIT)", true],
    ["MIT AND ISC", true],
    ["GPL-3.0", false],
    ["MIT AND GPL-3.0", false],
    ["none", false],
  ])("are judged by what they allow: %s", (expression, permissive) => {
    expect(isPermissive(expression)).toBe(permissive);
  });
});
