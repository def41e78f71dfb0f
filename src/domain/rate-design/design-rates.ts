import type { IsoDate } from "../calendar";
import type { Charge } from "../rates/charge-schema";
import { type Edition, expandEditions } from "../rates/editions";
import { readSchedule } from "../rates/read-schedule";
import type { RateSchedule } from "../rates/schedule-schema";
import { serviceInWords } from "../service-in-words";
import { CannotDesign } from "./cannot-design";
import type { DesignBill } from "./design-bill";
import type { DesignRules, ServiceRequest } from "./design-request";
import { designService } from "./design-service";
import type { RateDesign } from "./rate-design";

/** What rates are designed from. */
export interface DesignAsked {
  readonly schedule: RateSchedule;
  readonly requests: readonly ServiceRequest[];
  /** First day of the proposed rates; later than every edition of the schedule. */
  readonly effective: IsoDate;
  readonly rules: DesignRules;
  /** Bills of a year. */
  readonly bills: readonly DesignBill[];
}

/**
 * Proposed rates for the services asked for; charges of all others stay. The result is the schedule with one edition more, and
 * it has passed the checks of every schedule.
 * @throws CannotDesign with a sentence
 */
export function designRates({ schedule, requests, effective, rules, bills }: DesignAsked): RateDesign {
  const edition = newestEdition(schedule, effective);
  const services = requests.map((request) => {
    checkClasses(request, bills);
    const own = bills.filter(({ service }) => service === request.service);
    return { request, ...designService(request, { schedule, edition, rules, bills: own }) };
  });
  const designed = new Map(services.map(({ request, charges }) => [request.service, charges]));
  const proposed = withEdition(schedule, effective, {
    charges: replaced(edition.charges, designed),
    source: `proposed: ${services.map(({ request }) => `${serviceInWords(request.service)} by ${request.method.kind}`).join(", ")}`,
  });
  return { schedule: proposed, rules, services: services.map(({ design }) => design) };
}

function newestEdition(schedule: RateSchedule, effective: IsoDate): Edition {
  const newest = expandEditions(schedule).at(-1);
  if (newest === undefined) throw new CannotDesign("The rate schedule has no edition to start from.");
  if (effective <= newest.effective)
    throw new CannotDesign(
      `The newest rates of the schedule begin on ${newest.effective}. Give the proposed ones a later day.`,
    );
  return newest;
}

/** Each service's charges stand where its first charge stood. */
function replaced(charges: readonly Charge[], designed: ReadonlyMap<string, readonly Charge[]>): readonly Charge[] {
  const put = new Set<string>();
  return charges.flatMap((charge) => {
    const own = designed.get(charge.service);
    if (own === undefined) return [charge];
    if (put.has(charge.service)) return [];
    put.add(charge.service);
    return own;
  });
}

function withEdition(
  schedule: RateSchedule,
  effective: IsoDate,
  { charges, source }: { readonly charges: readonly Charge[]; readonly source: string },
): RateSchedule {
  const proposed = { ...schedule, editions: [...schedule.editions, { effective, source, charges: [...charges] }] };
  const { problems } = readSchedule(proposed);
  const [problem] = problems;
  if (problem === undefined) return proposed;
  throw new CannotDesign(`The proposed rates contradict each other. ${problem.place}: ${problem.sentence}`);
}

/** Every class with bills must be in the study of costs. */
function checkClasses({ service, method }: ServiceRequest, bills: readonly DesignBill[]): void {
  if (method.kind !== "cost-of-service") return;
  const known = new Set(method.costs.classes.map(({ customerClass }) => customerClass));
  const open = new Set(
    bills
      .filter((bill) => bill.service === service && !known.has(bill.customerClass))
      .map((bill) => bill.customerClass),
  );
  if (open.size > 0)
    throw new CannotDesign(
      `The cost-of-service study has no ${serviceInWords(service)} class ${[...open].map(serviceInWords).join(", ")}, and there are bills of it. Add it; the study has ${[...known].map(serviceInWords).join(", ")}.`,
    );
}
