import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

const ROOT = resolve(__dirname, "../..");

function read(path: string): string {
  return readFileSync(resolve(ROOT, path), "utf8");
}

function folders(path: string): readonly string[] {
  const entries = readdirSync(resolve(ROOT, path), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => `${path}/${entry.name}`);
}

const documents = ["README.md", "ARCHITECTURE.md", "CHANGELOG.md"].map((name) => ({ name, text: read(name) }));

describe("what the documents promise", () => {
  it.each(documents)("names only commands that package.json has: $name", ({ text }) => {
    const { scripts } = JSON.parse(read("package.json")) as { readonly scripts: Readonly<Record<string, string>> };
    const named = [...text.matchAll(/npm run (?:--silent )?([a-z:]+)/g)].map((match) => match[1] ?? "");
    const short = [...text.matchAll(/npm (start|test)\b/g)].map((match) => match[1] ?? "");
    expect([...named, ...short].filter((name) => !(name in scripts))).toEqual([]);
  });

  it.each(documents)("points only at files that exist: $name", ({ text }) => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map((match) => match[1] ?? "");
    const quoted = [...text.matchAll(/`((?:src|test|\.config|\.ci|assets)\/[^`*…]+)`/g)].map((match) => match[1] ?? "");
    expect([...links, ...quoted].filter((path) => !existsSync(resolve(ROOT, path)))).toEqual([]);
  });

  it("gives every folder of the source a line in ARCHITECTURE.md", () => {
    const architecture = read("ARCHITECTURE.md");
    const real = [...folders("src"), ...folders("src/adapters")].filter((path) => path !== "src/adapters");
    expect(real.filter((path) => !architecture.includes(`| \`${path}\` |`))).toEqual([]);
  });

  it("names only commands of the command line that have a file in src/cli", () => {
    const used = [...read("README.md").matchAll(/npm run --silent ratebook -- ([a-z-]+)/g)].map(
      (match) => match[1] ?? "",
    );
    const known = readdirSync(resolve(ROOT, "src/cli")).map((file) => file.replace(/\.ts$/, ""));
    expect(used.filter((name) => name !== "help" && !known.includes(name))).toEqual([]);
  });
});
