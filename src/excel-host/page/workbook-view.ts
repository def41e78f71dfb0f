import type { ExcelHost } from "../excel-host";
import type { SheetModel } from "../model/sheet-model";
import { chartFigure } from "./chart-view";
import { enterTyped } from "./cell-editing";
import { element, pageField, pagePart } from "./element";
import { type FormulaBar, formulaBar } from "./formula-bar";
import { gridTable, HEADING } from "./grid-view";
import { type CellAt, movedBy } from "./selection-keys";
import { type SheetGeometry, sheetGeometry } from "./sheet-geometry";
import { sheetTabs } from "./sheet-tabs";
import { canvasMeasure } from "./wrapped-rows";

/** Milliseconds. */
const BETWEEN_DRAWINGS = 150;
const TOP_LEFT: CellAt = { row: 0, column: 0 };

/** The workbook on the page: grid, charts, tabs and formula bar; drawn anew after every change. */
export class WorkbookView {
  private readonly host: ExcelHost;
  private readonly grid = pagePart("grid");
  private readonly bar: FormulaBar;
  private readonly measure = canvasMeasure(getComputedStyle(pagePart("grid")).getPropertyValue("--sheet-font"));
  private readonly selections = new Map<string, CellAt>();
  private shownSheet: SheetModel;
  private geometry: SheetGeometry;
  private waiting: number | null = null;
  private isDrawingDue = false;
  private isLayoutStale = true;

  constructor(host: ExcelHost) {
    this.host = host;
    this.shownSheet = host.workbook.active;
    this.geometry = sheetGeometry(this.shownSheet, this.measure);
    this.bar = formulaBar(pageField("name-box"), pageField("formula"), {
      onEditing: (state) => {
        host.faults.isEditingCell = state === "editing";
      },
      onEnter: (text) => this.enter(text),
      onClose: (to) => {
        const { row, column } = this.selected;
        this.select(to === "below" ? { row: row + 1, column } : { row, column });
      },
    });
    this.grid.addEventListener("scroll", () => this.onScroll());
    this.grid.addEventListener("keydown", (event) => this.onKey(event));
    this.grid.addEventListener("mousedown", (event) => this.onPointer(event));
    this.grid.addEventListener("dblclick", () => this.bar.edit(null));
    this.draw();
  }

  /** Draws the workbook soon; the many requests of one write make few drawings, each of which calculates. */
  schedule(): void {
    this.isLayoutStale = true;
    if (this.waiting !== null) return;
    this.waiting = window.setTimeout(() => {
      this.waiting = null;
      this.draw();
    }, BETWEEN_DRAWINGS);
  }

  private onScroll(): void {
    if (this.isDrawingDue) return;
    this.isDrawingDue = true;
    requestAnimationFrame(() => this.draw());
  }

  private get selected(): CellAt {
    return this.selections.get(this.shownSheet.id) ?? TOP_LEFT;
  }

  private draw(): void {
    this.isDrawingDue = false;
    const { workbook } = this.host;
    const hadFocus = this.grid.contains(document.activeElement);
    if (this.shownSheet !== workbook.active) {
      this.shownSheet = workbook.active;
      this.isLayoutStale = true;
      this.grid.scrollTo(0, 0);
    }
    if (this.isLayoutStale) this.geometry = sheetGeometry(this.shownSheet, this.measure);
    this.isLayoutStale = false;
    const scroll = { top: this.grid.scrollTop, height: this.grid.clientHeight };
    const state = { workbook, sheet: this.shownSheet, geometry: this.geometry, scroll, selected: this.selected };
    const charts = this.shownSheet.charts.map((chart) => chartFigure({ ...state, chart }));
    const layer = element("div", { class: "charts", style: `left:${HEADING.width}px;top:${HEADING.height}px` }, charts);
    this.grid.replaceChildren(gridTable(state), layer);
    pagePart("tabs").replaceChildren(...sheetTabs(workbook, (sheet) => this.choose(sheet)));
    this.bar.show(workbook, this.shownSheet, this.selected);
    if (hadFocus) this.focusSelected();
  }

  private choose(sheet: SheetModel): void {
    this.host.workbook.active = sheet;
    this.draw();
    pagePart("tabs").querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
  }

  private select(cell: CellAt): void {
    this.selections.set(this.shownSheet.id, cell);
    this.scrollTo(cell);
    this.draw();
    this.focusSelected();
  }

  private focusSelected(): void {
    this.grid.querySelector<HTMLElement>('td[aria-selected="true"]')?.focus({ preventScroll: true });
  }

  private scrollTo({ row, column }: CellAt): void {
    const { tops, lefts } = this.geometry;
    const frozen = tops[Math.min(this.shownSheet.freeze?.rows ?? 0, 30)] ?? 0;
    const top = tops[row] ?? 0;
    const bottom = (tops[row + 1] ?? 0) + HEADING.height;
    if (top < this.grid.scrollTop + frozen) this.grid.scrollTop = Math.max(0, top - frozen);
    else if (bottom > this.grid.scrollTop + this.grid.clientHeight)
      this.grid.scrollTop = bottom - this.grid.clientHeight;
    const right = (lefts[column + 1] ?? 0) + HEADING.width;
    if ((lefts[column] ?? 0) < this.grid.scrollLeft) this.grid.scrollLeft = lefts[column] ?? 0;
    else if (right > this.grid.scrollLeft + this.grid.clientWidth) this.grid.scrollLeft = right - this.grid.clientWidth;
  }

  private onKey(event: KeyboardEvent): void {
    const isTyped = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
    const next = event.key === "Tab" ? null : movedBy(event, this.selected, this.geometry);
    if (next === null && !isTyped && event.key !== "F2" && event.key !== "Delete") return;
    event.preventDefault();
    if (next !== null) this.select(next);
    else if (event.key === "Delete") this.enter("");
    else this.bar.edit(isTyped ? event.key : null);
  }

  private onPointer(event: MouseEvent): void {
    const cell = event.target instanceof Element ? event.target.closest("td") : null;
    const row = Number(cell?.parentElement?.getAttribute("aria-rowindex")) - 1;
    const column = Number(cell?.getAttribute("aria-colindex")) - 1;
    if (cell === null || row < 0 || column < 0) return;
    event.preventDefault();
    if (document.activeElement instanceof HTMLInputElement) document.activeElement.blur();
    this.select({ row, column });
  }

  private enter(text: string): void {
    const problem = enterTyped(this.host.workbook, this.shownSheet, { ...this.selected, text });
    pagePart("status").textContent = problem ?? "";
    this.isLayoutStale = true;
    this.draw();
    this.focusSelected();
  }
}
