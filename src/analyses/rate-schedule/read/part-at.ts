import { valueAt } from "../parts";

/**
 * A place as `readSchedule` names it for a wrong form, in the words it uses for contradictions; other places as they are.
 * @example partAt("editions.0.charges.2.amount", value) // "editions 2022-01-01, storm-eru, amount"
 */
export function partAt(place: string, value: unknown): string {
  const [first = "", ...rest] = place.split(".");
  if (first !== "editions" || rest[0] === undefined) return place.split(".").join(", ");
  const [edition, list, index, ...inner] = rest;
  const effective = valueAt(value, ["editions", edition, "effective"]);
  const head = `editions ${String(effective)}`;
  if (list === undefined || index === undefined) return head;
  if (list === "multipliers") return `${head}, multipliers ${Number(index) + 1}`;
  if (list !== "charges") return `${head}, ${list}`;
  const id = valueAt(value, ["editions", edition, "charges", index, "id"]);
  const [part, number, field] = inner;
  const numbered =
    part === "blocks" && number !== undefined ? `blocks ${Number(number) + 1} ${field ?? ""}` : inner.join(" ");
  return [head, String(id), ...(numbered === "" ? [] : [numbered.trim()])].join(", ");
}
