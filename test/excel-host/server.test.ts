import { mkdtemp, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type RunningServer, serve } from "../../src/excel-host/server";

const PAGE = `<meta content="script-src 'self' https://appsforoffice.microsoft.com"><script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>`;

let addin: string;
let office: string;
let running: RunningServer[] = [];

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), "ratebook-served-"));
  [addin, office] = [await mkdtemp(join(folder, "addin-")), await mkdtemp(join(folder, "office-"))];
  await writeFile(join(folder, "secret.txt"), "secret");
  await writeFile(join(addin, "taskpane.html"), PAGE);
  await writeFile(join(addin, "pane.0123abcd.js"), "1");
  await writeFile(join(addin, "engine.wasm"), "2");
  await writeFile(join(office, "office.js"), "Office");
});
afterEach(async () => {
  await Promise.all(running.map((server) => server.close()));
  running = [];
});

async function start(ports: readonly number[] = [0], officeFolder: string | null = office): Promise<RunningServer> {
  const folders = { addin, office: officeFolder };
  const server = await serve({ folders, home: "/taskpane.html", ports, certificate: null });
  running.push(server);
  return server;
}

/** The status of a path as it stands; `fetch` would tidy it first. */
function statusOf(address: string, path: string): Promise<number | undefined> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path }, (response) => resolve(response.resume().statusCode))
      .once("error", reject)
      .end();
  });
}

test("the bare address leads to the page", async () => {
  const { address } = await start();
  expect((await fetch(address)).url).toBe(`${address}/taskpane.html`);
});

test("office.js comes from this machine, and the page's policy allows nothing else", async () => {
  const { address } = await start();
  const page = await (await fetch(`${address}/taskpane.html`)).text();
  expect(page).toBe(`<meta content="script-src 'self'"><script src="/lib/1/hosted/office.js"></script>`);
  expect(await (await fetch(`${address}/lib/1/hosted/office.js`)).text()).toBe("Office");
});

test("for Excel itself the page is served as it was built", async () => {
  const { address } = await start([0], null);
  expect(await (await fetch(`${address}/taskpane.html`)).text()).toBe(PAGE);
  expect((await fetch(`${address}/lib/1/hosted/office.js`)).status).toBe(404);
});

test("wasm has its own type, and a file named after its content may be kept", async () => {
  const { address } = await start();
  expect((await fetch(`${address}/engine.wasm`)).headers.get("content-type")).toBe("application/wasm");
  expect((await fetch(`${address}/pane.0123abcd.js`)).headers.get("cache-control")).toContain("immutable");
  expect((await fetch(`${address}/taskpane.html`)).headers.get("cache-control")).toBe("no-cache");
});

test.each([
  "/../secret.txt",
  "/%2e%2e/secret.txt",
  "/..%2fsecret.txt",
  "/lib/1/hosted/../../../../secret.txt",
  "/%",
  "/none.js",
])("%s is not served", async (path) => {
  const { address } = await start();
  expect(await statusOf(address, path)).toBe(404);
});

test("a port in use makes way for the next one", async () => {
  const first = Number(new URL((await start()).address).port);
  const second = await start([first, 0]);
  expect(Number(new URL(second.address).port)).not.toBe(first);
});

test("when every port is in use it says which and what to do", async () => {
  const port = Number(new URL((await start()).address).port);
  await expect(start([port])).rejects.toThrow(`port ${port} is in use by another program; end it, or choose another`);
});
