import { readFileSync, writeFileSync } from "node:fs";

/**
 * Completes package-lock.json with the platforms that this machine's npm left out.
 *
 * `@swc/core`, `@biomejs/biome` and others name one optional package per platform. npm locks only those that its registry
 * shows it and its node_modules hold, and `npm ci` on another machine then refuses the lock. Run it after `npm install`:
 * `node .config/complete-lock.mjs`. It adds name, version and platform; npm fetches such a package only on that platform.
 */
const LOCK = new URL("../package-lock.json", import.meta.url);
const SYSTEM = /(?:^|[-/])(android|darwin|linux|win32|freebsd|openharmony)(?:-|$)/;
const PROCESSOR = /-(arm64|x64|arm|ia32|ppc64|riscv64|s390x|loong64)(?:-|$)/;
const LIBRARY = /-(musl|gnu)(?:-|$)/;

const lock = JSON.parse(readFileSync(LOCK, "utf8"));
const added = Object.entries(lock.packages).flatMap(([path, parent]) =>
  Object.entries(parent.optionalDependencies ?? {})
    .filter(([name]) => !isLocked(path, name))
    .map(([name, version]) => [`node_modules/${name}`, entryFor(name, version, parent)]),
);
const sorted = Object.entries({ ...lock.packages, ...Object.fromEntries(added) }).sort(([a], [b]) => a.localeCompare(b, "en"));
writeFileSync(LOCK, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
console.log(`${added.length} platform packages added to package-lock.json`);

/** Node looks for a package beside its parent, then in every folder above. */
function isLocked(path, name) {
  const folders = [path, ...path.split("/node_modules/").map((_, index, parts) => parts.slice(0, index).join("/node_modules/"))];
  return folders.some((folder) => `${folder === "" ? "" : `${folder}/`}node_modules/${name}` in lock.packages);
}

function entryFor(name, version, parent) {
  const system = SYSTEM.exec(name)?.[1];
  const processor = PROCESSOR.exec(name)?.[1];
  const library = { musl: "musl", gnu: "glibc" }[LIBRARY.exec(name)?.[1]];
  if (system === undefined || processor === undefined || !/^\d/.test(version)) {
    throw new Error(`${name}@${version} is no platform package with an exact version: lock it by hand`);
  }
  return {
    version,
    cpu: [processor],
    ...(parent.dev === true ? { dev: true } : {}),
    ...(system === "linux" && library !== undefined ? { libc: [library] } : {}),
    license: parent.license,
    optional: true,
    os: [system],
  };
}
