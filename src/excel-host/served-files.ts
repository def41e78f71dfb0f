import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import { TRUST_PAGE } from "./trust-page";

/** The folders that pages are served from. */
export interface ServedFolders {
  /** The built add-in; an absolute path. */
  readonly addin: string;
  /** Files of office.js that stand in for Microsoft's address; null leaves the address as it is. */
  readonly office: string | null;
}

/** What a request is answered with. */
export interface ServedFile {
  readonly type: string;
  readonly body: string | Buffer;
  /** Named after its content, so that a browser may keep it for good. */
  readonly lasting: boolean;
}

const OFFICE_ORIGIN = "https://appsforoffice.microsoft.com";
const OFFICE_PATH = "/lib/1/hosted/";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".wasm": "application/wasm",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".xml": "application/xml",
};

/**
 * The file at a path of an address.
 * @throws Error when there is none, or when the path leads out of the served folders
 */
export async function servedFile(folders: ServedFolders, path: string): Promise<ServedFile> {
  const extension = extname(path);
  const type = TYPES[extension] ?? "application/octet-stream";
  if (folders.office !== null && path === `${OFFICE_PATH}AgaveErrorUX/index.html`) {
    return { type, body: TRUST_PAGE, lasting: false };
  }
  const body = await readFile(fileAt(folders, path));
  const isPage = extension === ".html" && folders.office !== null;
  return { type, body: isPage ? withLocalOffice(body.toString()) : body, lasting: /\.[0-9a-f]{8}\.\w+$/.test(path) };
}

function fileAt(folders: ServedFolders, path: string): string {
  const isOffice = folders.office !== null && path.startsWith(OFFICE_PATH);
  const folder = isOffice ? folders.office : folders.addin;
  const file = normalize(join(folder, isOffice ? path.slice(OFFICE_PATH.length) : path));
  if (!file.startsWith(folder + sep)) throw new Error(`outside the served folder: ${path}`);
  return file;
}

/** A page whose office.js comes from this machine, and whose policy allows nothing from elsewhere. */
function withLocalOffice(html: string): string {
  return html.replaceAll(`${OFFICE_ORIGIN}${OFFICE_PATH}`, OFFICE_PATH).replaceAll(` ${OFFICE_ORIGIN}`, "");
}
