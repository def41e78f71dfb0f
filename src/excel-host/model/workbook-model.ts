import type { Calculator, EnteredCell } from "../calculation/calculator";
import { shownEntry, type Shown } from "./cell";
import type { DefinedNameModel } from "./defined-name";
import { HostError, invalidArgument, itemNotFound } from "./host-error";
import { SheetModel } from "./sheet-model";
import type { TableModel } from "./table-model";

/** A custom XML part. */
export interface XmlPart {
  readonly id: string;
  xml: string;
}

/** What a calculation has to look at: nothing, these cells, or everything. */
type Staleness = "none" | readonly EnteredCell[] | "everything";

/** More entered cells than this are not worth telling apart. */
const FEW_CELLS = 2_000;

/** A workbook in memory: what is entered, and what formulas come to. */
export class WorkbookModel {
  sheets: readonly SheetModel[] = [];
  active: SheetModel;
  names: readonly DefinedNameModel[] = [];
  parts: readonly XmlPart[] = [];
  readonly settings = new Map<string, unknown>();
  calculationMode = "Automatic";
  private readonly calculator: Calculator;
  /** Counts changes; what was read at one revision holds until the next. */
  revision = 0;
  private stale: Staleness = "none";
  private nextId = 0;

  constructor(calculator: Calculator) {
    this.calculator = calculator;
    this.active = this.addSheet("Sheet1");
  }

  /** A new id as Excel writes them. */
  newId(): string {
    this.nextId += 1;
    return `{${this.nextId.toString(16).toUpperCase().padStart(8, "0")}-0000-4000-8000-000000000000}`;
  }

  /** @throws HostError when the name is taken or illegal */
  addSheet(name: string): SheetModel {
    this.assertSheetName(name, null);
    const sheet = new SheetModel(this.newId(), name);
    this.sheets = [...this.sheets, sheet];
    this.changed();
    return sheet;
  }

  /** Removes a sheet with its names, as a user or a co-author does. Excel keeps at least one sheet. */
  deleteSheet(sheet: SheetModel): void {
    if (this.sheets.length === 1) throw invalidArgument("the last sheet");
    this.sheets = this.sheets.filter((each) => each !== sheet);
    this.names = this.names.filter((each) => each.scope !== sheet.id);
    if (this.active === sheet) this.active = this.sheets[0] ?? sheet;
    this.changed();
  }

  /** Renames a sheet. @throws HostError when the name is taken or illegal */
  renameSheet(sheet: SheetModel, name: string): void {
    this.assertSheetName(name, sheet);
    sheet.name = name;
    this.changed();
  }

  /** The sheet with a name or id, or undefined. */
  findSheet(key: string): SheetModel | undefined {
    const wanted = key.toLowerCase();
    return this.sheets.find((each) => each.name.toLowerCase() === wanted || each.id.toLowerCase() === wanted);
  }

  /** @throws HostError ItemNotFound for a sheet that was deleted */
  assertAlive(sheet: SheetModel): void {
    if (!this.sheets.includes(sheet)) throw itemNotFound(`sheet ${sheet.name}`);
  }

  /** Every table of the workbook with its sheet. */
  tables(): readonly { readonly sheet: SheetModel; readonly table: TableModel }[] {
    return this.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
  }

  /** What a cell shows, calculated when needed. */
  shown(sheet: SheetModel, row: number, column: number): Shown {
    const cell = sheet.cells.at(row, column);
    if (cell.formula === null) return shownEntry(cell.entry);
    if (this.stale !== "none") this.calculate(this.stale);
    return sheet.results.get(`${row},${column}`) ?? { value: 0, type: "Double" };
  }

  /** Tells the model that something it holds was changed; formulas are calculated when next looked at. */
  changed(): void {
    this.revision += 1;
    this.stale = "everything";
  }

  /** Tells the model that cells were entered, and nothing else. */
  entered(cells: readonly EnteredCell[]): void {
    this.revision += 1;
    const all = this.stale === "none" ? cells : this.stale === "everything" ? [] : [...this.stale, ...cells];
    this.stale = this.stale === "everything" || all.length > FEW_CELLS ? "everything" : all;
  }

  private calculate(stale: "everything" | readonly EnteredCell[]): void {
    this.stale = "none";
    this.calculator.calculate(this, stale === "everything" ? null : stale);
  }

  private assertSheetName(name: string, self: SheetModel | null): void {
    const isLegal = name.length >= 1 && name.length <= 31 && !/[\\/?*[\]:]/.test(name) && !/^'|'$/.test(name);
    if (!isLegal) throw invalidArgument(`sheet name ${name}`);
    const taken = this.findSheet(name);
    if (taken !== undefined && taken !== self) {
      throw new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
    }
  }
}
