/** How a sheet is printed. */
export interface PageLayoutModel {
  orientation: string;
  paperSize: string;
  titleRows: string | null;
  titleColumns: string | null;
  zoom: { readonly horizontalFitToPages?: number | undefined; readonly verticalFitToPages?: number | undefined };
  /** Points. */
  leftMargin: number;
  rightMargin: number;
  leftFooter: string;
  rightFooter: string;
}

/** Excel's page setup of a new sheet. */
export function newPageLayout(): PageLayoutModel {
  return {
    orientation: "Portrait",
    paperSize: "Letter",
    titleRows: null,
    titleColumns: null,
    zoom: {},
    leftMargin: 50,
    rightMargin: 50,
    leftFooter: "",
    rightFooter: "",
  };
}
