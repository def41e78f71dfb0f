/** A requirement set's version as a number that can be compared: `1.10` is above `1.9`. */
export function officeSetVersion(version: string): number {
  const [major = "0", minor = "0"] = version.split(".");
  return Number(major) * 1000 + Number(minor);
}
