import { serviceInWords } from "../../domain/service-in-words";
import { billConventions } from "../units/bill-conventions";
import type { UnitChoice } from "../units/unit-choice";
import { useText } from "../units/use-text";
import type { BillFrequencyArgs } from "./bill-frequency-args";
import type { ServiceFrequency } from "./bill-frequency-result";

/** Every rule by which bills were tabulated, one sentence each. */
export function billFrequencyConventions(
  args: BillFrequencyArgs,
  choice: UnitChoice,
  services: readonly ServiceFrequency[],
): readonly string[] {
  const byReads = services.filter((each) => each.byReads).map(({ service }) => service);
  return [
    ...billConventions(args, choice, byReads),
    "A bill stops at a level when its use is the level or less; it passes it when it uses more. Consolidated use at a level is what all bills use up to it: the use of the bills that stop, and the level for each bill that passes (AWWA M1, bill tabulation).",
    "The use within a block is the consolidated use at its upper end less that at its lower end, whatever the breaks; together the blocks are all use.",
    "Bills of no use stop at 0 and are shown apart; bills that state no use and corrections below zero stop at no level and are left out, with their number.",
    "Each bill is taken as it was rendered, whatever the days it covers: monthly and two-monthly bills are not made alike.",
    ...services.flatMap(({ service, breaks, breaksAre }) =>
      breaksAre === "asked"
        ? []
        : [
            `${serviceInWords(service)}: no breaks were asked for; ${breaks.map(useText).join(", ")} ${choice.unit} are the uses that half, three quarters and nine tenths of the bills do not pass.`,
          ],
    ),
  ];
}
