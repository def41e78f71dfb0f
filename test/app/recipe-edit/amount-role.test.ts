import {
  amountPlaces,
  amountRole,
  withAmountAdded,
  withAmountSign,
  withoutOthers,
} from "../../../src/app/recipe-edit/amount-role";
import { AGING } from "./aging-recipe";

const charges = { rule: 0, table: "charges", column: "amount" };
const payments = { rule: 1, table: "payments", column: "amount" };

test("a balance is a charge as printed and a credit with the sign turned", () => {
  expect(amountPlaces(AGING, "Balance")).toEqual([charges, payments]);
  expect(amountRole(AGING, "Balance", charges)).toEqual({ sign: "+", others: [] });
  expect(amountRole(AGING, "Balance", payments)).toEqual({ sign: "-", others: [] });
  expect(amountRole(AGING, "Account", charges)).toBeNull();
});

test("the sign of one rule is turned and the other rule stays", () => {
  const turned = withAmountSign(AGING, "Balance", { place: charges, sign: "-" });
  expect(turned.tables.map(({ columns }) => columns["amount"])).toEqual(["-{Balance}", "-{Balance}"]);
});

test("a second column is taken off the amount, and given up again", () => {
  const less = withAmountAdded(AGING, "Credit", { place: charges, sign: "-" });
  expect(less.tables[0]?.columns["amount"]).toBe("{Balance}-{Credit}");
  expect(amountRole(less, "Balance", charges)?.others).toEqual([{ column: "Credit", sign: "-" }]);
  expect(withoutOthers(less, "Balance", charges)).toEqual(AGING);
});
