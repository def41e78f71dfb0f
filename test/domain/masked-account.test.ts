import fc from "fast-check";
import { maskedAccounts } from "../../src/domain/masked-account";

test("the last three characters behind dots; the same ending again carries a number", () => {
  expect(maskedAccounts(["0000123-01", "0009923-01", "0009923-02"])).toEqual(["•••-01", "•••-01 (2)", "•••-02"]);
});

test("of a short number at most half is shown", () => {
  expect(maskedAccounts(["12345", "123", "7", ""])).toEqual(["•••45", "•••3", "•••", "••• (2)"]);
});

test("no two masks are alike, and none holds its account's number", () => {
  const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 6, unit: fc.constantFrom("0", "1", "-") }), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(ids, (accounts) => {
      const masks = maskedAccounts(accounts);
      expect(new Set(masks).size).toBe(accounts.length);
      masks.forEach((mask, index) => expect(mask.replace(/ \(\d+\)$/, "")).not.toContain(accounts[index]));
    }),
  );
});
