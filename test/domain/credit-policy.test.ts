import { creditPolicyText } from "../../src/domain/credit-policy";

test.each([
  ["own", "account", /own date/],
  ["separate", "account", /column of their own/],
  ["fifo", "account", /oldest due items first, over the whole account/],
  ["fifo", "service", /same account and service/],
] as const)("the policy %s over the %s says what becomes of a credit", (policy, scope, words) => {
  expect(creditPolicyText(policy, scope)).toMatch(words);
});
