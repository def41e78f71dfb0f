import { readFileSync } from "node:fs";
import { resolve } from "node:path";

interface LockedPackage {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const text = readFileSync(resolve(__dirname, "../../package-lock.json"), "utf8");
const { packages } = JSON.parse(text) as { readonly packages: Readonly<Record<string, LockedPackage>> };

/** Where Node would look for a package that the package at `path` names: beside it, then in every folder above. */
function placesOf(path: string, name: string): readonly string[] {
  const parts = path.split("/node_modules/");
  const folders = parts.map((_part, index) => parts.slice(0, parts.length - index).join("/node_modules/"));
  return [...folders.map((folder) => `${folder}/node_modules/${name}`), `node_modules/${name}`];
}

describe("package-lock.json", () => {
  it("names the optional packages of every platform, so that npm ci works on all of them", () => {
    const wanted = Object.entries(packages).flatMap(([path, entry]) =>
      Object.keys(entry.optionalDependencies ?? {}).map((name) => ({ path, name })),
    );
    const missing = wanted.filter(({ path, name }) => !placesOf(path, name).some((place) => place in packages));
    expect(wanted.length).toBeGreaterThan(0);
    // Mend it with: node .config/complete-lock.mjs
    expect(missing.map(({ path, name }) => `${name}, wanted by ${path}`)).toEqual([]);
  });

  it("names no address, so that a city's own package mirror can serve it", () => {
    expect(text.match(/"resolved": "https?:[^"]*"/)).toBeNull();
  });
});
