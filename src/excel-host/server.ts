import { createServer as createHttpServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import { type ServedFolders, servedFile } from "./served-files";

/** Where the pages can be opened, and how to end the serving. */
export interface RunningServer {
  /** `http://localhost:3000`, without a slash at the end. */
  readonly address: string;
  close(): Promise<void>;
}

/** What is served, and how. */
export interface ServerOptions {
  readonly folders: ServedFolders;
  /** The page that `/` leads to: `/host.html`. */
  readonly home: string;
  /** Ports to try, in order; 0 is any free one. */
  readonly ports: readonly number[];
  /** Key and certificate for https; null serves plain http, which is enough for the embedded host. */
  readonly certificate: { readonly key: Buffer; readonly cert: Buffer } | null;
}

/**
 * Serves the built add-in on this machine; other machines cannot reach it.
 * @throws Error when none of the ports is free
 */
export async function serve(options: ServerOptions): Promise<RunningServer> {
  const answer = (request: IncomingMessage, response: ServerResponse) => void respond(options, request, response);
  const { certificate } = options;
  const server = certificate === null ? createHttpServer(answer) : createHttpsServer({ ...certificate }, answer);
  const port = await listenOnFirstFree(server, options.ports);
  const scheme = certificate === null ? "http" : "https";
  return { address: `${scheme}://localhost:${port}`, close: () => ended(server) };
}

async function listenOnFirstFree(server: Server, ports: readonly number[]): Promise<number> {
  for (const port of ports) {
    const taken = await listen(server, port);
    if (taken !== null) return taken;
  }
  throw new Error(`port ${ports.join(", ")} is in use by another program; end it, or choose another with --port`);
}

/** The port listened on; null when it is in use. */
function listen(server: Server, port: number): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const refused = (error: Error & { code?: string }) => (error.code === "EADDRINUSE" ? resolve(null) : reject(error));
    server.once("error", refused);
    server.listen(port, "localhost", () => {
      server.off("error", refused);
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

function ended(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

async function respond(options: ServerOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = new URL(request.url ?? "/", "http://localhost").pathname;
  if (path === "/") {
    response.writeHead(302, { location: options.home }).end();
    return;
  }
  try {
    const file = await servedFile(options.folders, decodeURIComponent(path));
    const caching = file.lasting ? "max-age=31536000, immutable" : "no-cache";
    response.writeHead(200, {
      "content-type": file.type,
      "cache-control": caching,
      "x-content-type-options": "nosniff",
    });
    response.end(file.body);
  } catch {
    response.writeHead(404, { "content-type": "text/plain; charset=utf-8" }).end(`Ratebook has no page ${path}`);
  }
}
