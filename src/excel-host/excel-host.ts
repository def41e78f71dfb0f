import type { Calculator } from "./calculation/calculator";
import { assertNotEditing, assertNotFailing, type HostFaults, MOST_BYTES } from "./faults";
import { HostError } from "./model/host-error";
import { WorkbookModel } from "./model/workbook-model";
import { serviceObject } from "./objects/service-object";
import { workbookObject } from "./objects/workbook-object";
import { type BatchAnswer, readBatch } from "./wire/batch";
import { executeBatch } from "./wire/execute";
import type { RemoteObject } from "./wire/remote-object";

/** What one request cost, for tests of chunking. */
export interface RequestCost {
  readonly requestBytes: number;
  readonly answerBytes: number;
}

/**
 * A small Excel for machines without Excel: it runs the Rich API batches of the unmodified office.js on a workbook in
 * memory. It knows the members that Ratebook calls; anything else fails as `ApiNotFound` with the member's name.
 */
export class ExcelHost {
  readonly workbook: WorkbookModel;
  readonly faults: HostFaults = {};
  readonly costs: RequestCost[] = [];
  private readonly references = new Map<string, RemoteObject>();
  private nextReference = 0;

  constructor(calculator: Calculator) {
    this.workbook = new WorkbookModel(calculator);
  }

  /**
   * Runs one request of the client.
   * @param text the batch as JSON
   * @returns the answer as JSON
   * @throws HostError when the request as a whole is refused: cell-edit mode, or more than 5 MB either way
   */
  request(text: string): string {
    assertNotEditing(this.faults);
    if (byteLength(text) > MOST_BYTES)
      throw new HostError("RequestPayloadSizeLimitExceeded", "The request payload size has exceeded the limit.");
    const answer = JSON.stringify(this.execute(text));
    this.costs.push({ requestBytes: byteLength(text), answerBytes: byteLength(answer) });
    this.letCoAuthorAct();
    if (byteLength(answer) > MOST_BYTES)
      throw new HostError("ResponsePayloadSizeLimitExceeded", "The response payload size has exceeded the limit.");
    return answer;
  }

  private execute(text: string): BatchAnswer {
    const context = { workbook: this.workbook, remember: (object: RemoteObject) => this.remember(object) };
    return executeBatch(readBatch(text), {
      workbook: workbookObject(context),
      service: serviceObject,
      references: this.references,
      beforeAction: (action) => assertNotFailing(this.faults, action),
    });
  }

  private letCoAuthorAct(): void {
    const { coAuthor } = this.faults;
    if (coAuthor === undefined || this.costs.length < coAuthor.afterRequests) return;
    delete this.faults.coAuthor;
    coAuthor.act();
  }

  private remember(object: RemoteObject): string {
    this.nextReference += 1;
    const id = `range-${this.nextReference}`;
    this.references.set(id, object);
    return id;
  }
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
