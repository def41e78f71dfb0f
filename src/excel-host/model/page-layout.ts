/** How a sheet is printed. */
export interface PageLayoutModel {
  orientation: string;
  paperSize: string;
  titleRows: string | null;
  zoom: { readonly horizontalFitToPages?: number | undefined; readonly verticalFitToPages?: number | undefined };
  centerHorizontally: boolean;
  centerFooter: string;
}

/** Excel's page setup of a new sheet. */
export function newPageLayout(): PageLayoutModel {
  return { orientation: "Portrait", paperSize: "Letter", titleRows: null, zoom: {}, centerHorizontally: false, centerFooter: "" };
}
