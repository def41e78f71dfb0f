import type { BillCase, CaseService } from "../billing/bill-case";

/** The account that stands for a class: where most of its bills lie, with the meters, units and services that most of them have. */
export interface TypicalCustomer {
  readonly customerClass: string;
  /** Bills of the class, and of them those of such accounts. */
  readonly bills: number;
  readonly alike: number;
  readonly billCase: BillCase;
}

/**
 * The most frequent kind of account of each class, among bills with a use; of equally frequent kinds the first by its facts.
 * @returns by class in alphabetical order; a class without use has none
 */
export function typicalCustomers(cases: readonly BillCase[]): readonly TypicalCustomer[] {
  const classes = new Map<string, Map<string, { readonly billCase: BillCase; count: number }>>();
  for (const billCase of cases.filter(hasUse)) {
    const kinds =
      classes.get(billCase.customerClass ?? "unknown") ?? new Map<string, { billCase: BillCase; count: number }>();
    classes.set(billCase.customerClass ?? "unknown", kinds);
    const key = kindOf(billCase);
    const kind = kinds.get(key) ?? { billCase, count: 0 };
    kind.count += billCase.count;
    kinds.set(key, kind);
  }
  return [...classes.entries()]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([customerClass, kinds]) => {
      const [most] = [...kinds.entries()].toSorted(
        ([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1),
      );
      if (most === undefined) return [];
      const bills = [...kinds.values()].reduce((sum, { count }) => sum + count, 0);
      return [{ customerClass, bills, alike: most[1].count, billCase: most[1].billCase }];
    });
}

/**
 * A bill of a full period with so much use on every service that is billed by use.
 * @param use of the whole bill, in `unit`
 */
export function caseWithUse(billCase: BillCase, use: number, unit: string): BillCase {
  const services = billCase.services.map((service): CaseService => {
    return service.usage === null ? service : { ...service, usage: use, usageUnit: unit };
  });
  return { ...billCase, services };
}

function hasUse({ services }: BillCase): boolean {
  return services.some(({ usage }) => usage !== null);
}

function kindOf({ zone, occupancy, cycle, services }: BillCase): string {
  const facts = services.map(({ service, meter, units, usage, serviceCode, rateCodes }) => {
    return [service, meter, units, usage === null, serviceCode ?? rateCodes[0]];
  });
  return JSON.stringify([zone, occupancy, cycle, facts]);
}
