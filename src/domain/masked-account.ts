const SHOWN = 3;
const DOTS = "•••";

/**
 * Account numbers as a shared sheet shows them: dots and the last three characters, of a short number at most its second half;
 * the second and further ones that would look the same carry a running number.
 * @returns one text an account, in the same order, no two alike
 * @example maskedAccounts(["0000123-01", "0009923-01", "17"]) // ["•••-01", "•••-01 (2)", "•••7"]
 */
export function maskedAccounts(accounts: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return accounts.map((account) => {
    const masked = `${DOTS}${ending(account)}`;
    const count = (seen.get(masked) ?? 0) + 1;
    seen.set(masked, count);
    return count === 1 ? masked : `${masked} (${count})`;
  });
}

function ending(account: string): string {
  const shown = Math.min(SHOWN, Math.floor(account.length / 2));
  return shown === 0 ? "" : account.slice(-shown);
}
