import { officeSetVersion } from "./office-set-version";
import { createExcelWorkbook } from "../../src/adapters/excel/excel-workbook";
import type { ExcelSession } from "../../src/adapters/excel/excel-session";
import { loadOfficeClient, type OfficeClient } from "../../src/excel-host/bridge/node-bridge";
import { nodeIronCalc } from "../../src/excel-host/bridge/node-iron-calc";
import { ExcelHost } from "../../src/excel-host/excel-host";
import type { Workbook } from "../../src/ports/workbook";

/** A workbook behind the unmodified Excel client, and the host that plays Excel. */
export interface BridgedExcel {
  readonly host: ExcelHost;
  readonly client: OfficeClient;
  readonly session: ExcelSession;
  readonly workbook: Workbook;
}

/**
 * An empty workbook in the embedded host, written through the real office.js.
 * @param apiVersion the highest ExcelApi requirement set this Excel knows; the client refuses every newer member
 */
export function bridgedExcel(apiVersion = "1.15"): BridgedExcel {
  const host = new ExcelHost(nodeIronCalc());
  const client = loadOfficeClient(host);
  const isSetSupported = (version: string): boolean => officeSetVersion(version) <= officeSetVersion(apiVersion);
  enforceSets(client, isSetSupported);
  const session: ExcelSession = { run: (batch) => client.excel.run(batch), isSetSupported };
  return { host, client, session, workbook: createExcelWorkbook(session) };
}

/** Microsoft's own table of members then throws ApiNotFound for anything above the set. */
function enforceSets({ extension }: OfficeClient, isSetSupported: (version: string) => boolean): void {
  const utility: unknown = Reflect.get(extension, "CommonUtility");
  if (typeof utility !== "function") throw new Error("the client has no CommonUtility");
  Object.assign(utility, {
    _doApiNotSupportedCheck: true,
    isSetSupported: (name: string, version: string) => name === "ExcelApi" && isSetSupported(version),
  });
}
