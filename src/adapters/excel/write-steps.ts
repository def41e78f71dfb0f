import type { WriteOptions } from "../../ports/workbook";

/** Counts the round trips of a write, tells how far it is, and stops it between two of them. */
export class WriteSteps {
  private readonly context: Excel.RequestContext;
  private readonly options: WriteOptions;
  private readonly total: number;
  private done = 0;

  constructor(context: Excel.RequestContext, options: WriteOptions, total: number) {
    this.context = context;
    this.options = options;
    this.total = total;
  }

  /**
   * Sends what was prepared as one request. Calculation rests until it is through, and goes on by itself even when it
   * fails: the user's calculation mode is never touched.
   * @throws the signal's reason when the user has cancelled
   */
  async send(): Promise<void> {
    this.options.signal?.throwIfAborted();
    this.context.application.suspendApiCalculationUntilNextSync();
    await this.context.sync();
    this.done = Math.min(this.done + 1, this.total);
    this.options.progress?.(this.done, this.total);
  }
}
