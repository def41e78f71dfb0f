import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, resolve } from "node:path";
import { promisify } from "node:util";
import type { Browser, Page } from "playwright-core";
import type { Database } from "../../src/ports/database";
import { launchBrowser } from "../support/browser";
import { BrowserDatabase } from "./database/browser-database";
import { databaseContract } from "./database/contract";
import type { SolverPage } from "./linear-solver/browser-page";
import { linearSolverContract } from "./linear-solver/contract";

const OUT = resolve("out/engine-page");
const TYPES: Readonly<Record<string, string>> = { ".js": "text/javascript", ".wasm": "application/wasm" };
const PAGE = '<!doctype html><title>engine</title><input type="file"><script src="/engine.js"></script>';
const SOLVER_PAGE = '<!doctype html><title>solver</title><script src="/solver.js"></script>';
const POLICY = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'";
const POLICY_AGAINST_WASM = POLICY.replace(" 'wasm-unsafe-eval'", "");

let server: Server;
let browser: Browser;
let policy = POLICY;
const requested: string[] = [];

beforeAll(async () => {
  await promisify(execFile)(process.execPath, ["test/support/build-engine-page.mjs", OUT]);
  server = await serve();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  server.close();
});

describe("DuckDB-WASM in a browser's worker", () => {
  databaseContract(async () => openIn(await openPage("/")));

  test("nothing but the page's own address was asked for anything", () => {
    const own = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    expect(requested.filter((address) => !address.startsWith(own))).toEqual([]);
    expect(requested.filter((address) => address.endsWith(".wasm")).length).toBeGreaterThan(0);
  });

  test("a page whose policy forbids WebAssembly is told so in plain words", async () => {
    policy = POLICY_AGAINST_WASM;
    try {
      await expect(openPage("/").then(openIn)).rejects.toThrow(/calculation engine did not start.*'wasm-unsafe-eval'/);
    } finally {
      policy = POLICY;
    }
  });

  test("the threaded build and the plain one are left where they are", () => {
    expect(requested.filter((address) => /duckdb-(coi|mvp)/.test(address))).toEqual([]);
  });
});

describe("HiGHS in a browser, with its wasm from the page's own address", () => {
  linearSolverContract(async () => {
    const page = await openPage("/solver");
    return async (model) => page.evaluate((each) => (window as unknown as SolverPage).solveLinear(each), model);
  });
});

async function openPage(path: string): Promise<Page> {
  const page = await browser.newPage();
  page.on("request", (request) => requested.push(request.url()));
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
  return page;
}

function openIn(page: Page): Promise<Database> {
  return new BrowserDatabase(page).open();
}

async function serve(): Promise<Server> {
  const listening = createServer((request, response) => {
    const path = request.url ?? "/";
    const send = (body: string | Buffer, type: string) => {
      response.writeHead(200, { "content-type": type, "content-security-policy": policy }).end(body);
    };
    if (path === "/") send(PAGE, "text/html");
    else if (path === "/solver") send(SOLVER_PAGE, "text/html");
    else
      readFile(join(OUT, path)).then(
        (body) => send(body, TYPES[extname(path)] ?? "text/plain"),
        () => response.writeHead(404).end(),
      );
  });
  await new Promise<void>((ready) => listening.listen(0, "127.0.0.1", ready));
  return listening;
}
