import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";

/**
 * What axe finds wrong with a page, a line each; empty for nothing.
 * @param rules `colours` asks for contrast alone, where the same markup was already looked at in another look
 */
export async function axeFindings(page: Page, rules: "all" | "colours"): Promise<readonly string[]> {
  const builder = new AxeBuilder({ page }).exclude("[data-tabster-dummy]");
  const { violations } = await (rules === "colours" ? builder.withRules(["color-contrast"]) : builder).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
}
