import { assertNever } from "../domain/assert-never";
import { NEW_VIEW, openRates, type RatesDesk, type RatesEvent, type RatesPage } from "./rates-page";

/** Nothing is told and nothing is done. */
const QUIET = { busy: null, notice: null, exists: null };

/** The page of rates after an event. An event that makes no sense as things stand leaves it as it was. */
export function afterRatesEvent(page: RatesPage, event: RatesEvent): RatesPage {
  switch (event.kind) {
    case "shown":
      return { ...page, shown: "yes" };
    case "put-away":
      return { ...page, shown: "no", notice: null, exists: null };
    case "opened":
    case "refused":
    case "went-back":
      return { ...page, ...QUIET, desk: deskAfter(page, event), offered: offerAfter(page, event) };
    case "offered":
      return openRates(page) === null ? { ...page, offered: event.utility } : page;
    case "offer-declined":
      return { ...page, offered: null };
    case "view-changed":
      return page.desk.at === "open" ? { ...page, desk: { ...page.desk, view: event.view } } : page;
    default:
      return afterNews(page, event);
  }
}

/** What is told on the page: a job that began, how it ended, a question. */
function afterNews(
  page: RatesPage,
  event: Extract<RatesEvent, { readonly kind: "began" | "exists" | "left" | "noted" }>,
): RatesPage {
  switch (event.kind) {
    case "began":
      return { ...page, busy: event.what, notice: null, exists: null };
    case "exists":
      return { ...page, busy: null, exists: event.reason };
    case "left":
      return { ...page, exists: null };
    case "noted":
      return { ...page, busy: null, notice: event.notice };
    default:
      return assertNever(event);
  }
}

type DeskEvent = Extract<RatesEvent, { readonly kind: "opened" | "refused" | "went-back" }>;

/** The sample city's rates never take the place of rates that she opened herself. */
function deskAfter(page: RatesPage, event: DeskEvent): RatesDesk {
  const open = openRates(page);
  switch (event.kind) {
    case "opened": {
      const { schedule, origin } = event;
      if (origin.kind === "sample-load" && open !== null) return page.desk;
      return { at: "open", schedule, origin, view: NEW_VIEW };
    }
    case "refused":
      return { at: "refused", source: event.source, problems: event.problems, before: open };
    case "went-back":
      return page.desk.at === "refused" ? (open ?? { at: "none" }) : page.desk;
    default:
      return assertNever(event);
  }
}

/** Once she opened rates of her own choice, she has decided about those of the workbook. */
function offerAfter({ offered }: RatesPage, event: DeskEvent): RatesPage["offered"] {
  return event.kind === "opened" && event.origin.kind !== "sample-load" ? null : offered;
}
