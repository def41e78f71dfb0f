import type { PageLayoutModel } from "../model/page-layout";
import type { SheetModel } from "../model/sheet-model";
import { numberArgument, textArgument } from "../wire/arguments";
import { RemoteObject, type RemoteProperty } from "../wire/remote-object";
import type { HostContext } from "./host-context";

/** `worksheet.pageLayout` */
export function pageLayoutObject({ workbook }: HostContext, sheet: SheetModel): RemoteObject {
  const { page } = sheet;
  return new RemoteObject("PageLayout", {
    properties: pageProperties(page),
    objects: {
      HeadersFooters: () =>
        new RemoteObject("HeaderFooterGroup", { objects: { DefaultForAllPages: () => footer(page) } }),
    },
    methods: {
      SetPrintTitleColumns: ([columns]) => {
        workbook.assertAlive(sheet);
        page.titleColumns = textArgument(columns);
      },
      SetPrintTitleRows: ([rows]) => {
        workbook.assertAlive(sheet);
        page.titleRows = textArgument(rows);
      },
    },
  });
}

function pageProperties(page: PageLayoutModel): Readonly<Record<string, RemoteProperty>> {
  return {
    LeftMargin: { get: () => page.leftMargin, set: (points) => void (page.leftMargin = numberArgument(points)) },
    Orientation: { get: () => page.orientation, set: (value) => void (page.orientation = textArgument(value)) },
    PaperSize: { get: () => page.paperSize, set: (size) => void (page.paperSize = textArgument(size)) },
    RightMargin: { get: () => page.rightMargin, set: (points) => void (page.rightMargin = numberArgument(points)) },
    Zoom: { get: () => page.zoom, set: (zoom) => void (page.zoom = readZoom(zoom)) },
  };
}

function readZoom(value: unknown): PageLayoutModel["zoom"] {
  const zoom = typeof value === "object" && value !== null ? value : {};
  const pages = (key: string): number | undefined => {
    const count: unknown = Reflect.get(zoom, key);
    return typeof count === "number" ? count : undefined;
  };
  return { horizontalFitToPages: pages("horizontalFitToPages"), verticalFitToPages: pages("verticalFitToPages") };
}

function footer(page: PageLayoutModel): RemoteObject {
  return new RemoteObject("HeaderFooter", {
    properties: {
      LeftFooter: { get: () => page.leftFooter, set: (text) => void (page.leftFooter = textArgument(text)) },
      RightFooter: { get: () => page.rightFooter, set: (text) => void (page.rightFooter = textArgument(text)) },
    },
  });
}
