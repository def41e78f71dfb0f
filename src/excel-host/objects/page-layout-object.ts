import type { PageLayoutModel } from "../model/page-layout";
import type { SheetModel } from "../model/sheet-model";
import { booleanArgument, textArgument } from "../wire/arguments";
import { RemoteObject, type RemoteProperty } from "../wire/remote-object";
import type { HostContext } from "./host-context";

/** `worksheet.pageLayout` */
export function pageLayoutObject({ workbook }: HostContext, sheet: SheetModel): RemoteObject {
  const { page } = sheet;
  return new RemoteObject("PageLayout", {
    properties: pageProperties(page),
    objects: { HeadersFooters: () => new RemoteObject("HeaderFooterGroup", { objects: { DefaultForAllPages: () => footer(page) } }) },
    methods: {
      SetPrintTitleRows: ([rows]) => {
        workbook.assertAlive(sheet);
        page.titleRows = textArgument(rows);
      },
    },
  });
}

function pageProperties(page: PageLayoutModel): Readonly<Record<string, RemoteProperty>> {
  return {
    CenterHorizontally: {
      get: () => page.centerHorizontally,
      set: (centered) => {
        page.centerHorizontally = booleanArgument(centered);
      },
    },
    Orientation: {
      get: () => page.orientation,
      set: (orientation) => {
        page.orientation = textArgument(orientation);
      },
    },
    Zoom: {
      get: () => page.zoom,
      set: (zoom) => {
        page.zoom = readZoom(zoom);
      },
    },
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
      CenterFooter: {
        get: () => page.centerFooter,
        set: (text) => {
          page.centerFooter = textArgument(text);
        },
      },
    },
  });
}
