import type { Analysis } from "../analysis";
import type { CollectionsArgs } from "./collections-args";
import type { CollectionsResult } from "./collections-result";
import { collectionsReport } from "./report/collections-report";
import { runCollections } from "./run-collections";

/** How well and how fast the utility is paid. */
export const collections: Analysis<CollectionsArgs, CollectionsResult> = {
  id: "collections",
  title: "Collection measures",
  question: "How well, and how fast, is the utility paid for what it bills?",
  needs: ["charges"],
  run: runCollections,
  report: collectionsReport,
};
