import type { Browser, FrameLocator, Page } from "playwright-core";
import { serveEmbedded } from "../../src/excel-host/embedded";
import type { RunningServer } from "../../src/excel-host/server";
import { launchBrowser } from "./browser";

/** How a page is opened: size and look of the screen, and the pane alone or beside the workbook. */
export interface PageLook {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: "light" | "dark";
  readonly forcedColors?: "active" | "none";
}

/** The built add-in, served on this machine, and a browser; every request and every fault of a page is kept. */
export interface EmbeddedAddin {
  readonly address: string;
  /** Addresses that any page asked for. */
  readonly requests: readonly string[];
  /** Uncaught errors and refusals of the page's policy. */
  readonly faults: readonly string[];
  /** The pane beside the workbook. */
  openHost(
    look?: PageLook & { readonly paneWidth?: number },
  ): Promise<{ readonly page: Page; readonly pane: FrameLocator }>;
  /** The pane alone, as outside of Excel. */
  openPane(look?: PageLook): Promise<Page>;
  close(): Promise<void>;
}

/** Serves what was built before the tests began, and starts a browser for the tests of one file. */
export async function startEmbedded(): Promise<EmbeddedAddin> {
  const server = await serveEmbedded([0]);
  return embeddedAddin(server, await launchBrowser());
}

function embeddedAddin(server: RunningServer, browser: Browser): EmbeddedAddin {
  const requests: string[] = [];
  const faults: string[] = [];
  const open = async (
    path: string,
    { width = 1400, height = 860, theme = "light", forcedColors = "none" }: PageLook,
  ) => {
    const context = await browser.newContext({ viewport: { width, height }, colorScheme: theme, forcedColors });
    const page = await context.newPage();
    page.on("request", (request) => requests.push(request.url()));
    page.on("pageerror", (error) => faults.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") faults.push(message.text());
    });
    await page.goto(`${server.address}${path}`);
    return page;
  };
  return {
    address: server.address,
    requests,
    faults,
    openHost: async (look = {}) => {
      const page = await open(`/host.html?paneWidth=${look.paneWidth ?? 350}`, look);
      return { page, pane: page.frameLocator("#pane") };
    },
    openPane: (look = {}) => open("/taskpane.html", { width: 350, height: 800, ...look }),
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}
