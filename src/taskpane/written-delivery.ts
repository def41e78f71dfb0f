import type { Delivery } from "../app/delivery";
import { AppError } from "../ports/app-error";
import type { WriteReceipt } from "../ports/workbook";

/** What came of writing. Sheets that exist already are a question to the coordinator, not an error. */
export async function deliveryOf(writing: Promise<WriteReceipt>): Promise<Delivery> {
  try {
    return { state: "written", receipt: await writing };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "workbook-changed") throw error;
    return { state: "exists", reason: error.message };
  }
}
