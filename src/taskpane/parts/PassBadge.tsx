import { Badge } from "@fluentui/react-components";

/** The verdict of a check: word, sign and colour say the same. */
export function PassBadge({ verdict }: { readonly verdict: "PASS" | "FAIL" }) {
  const passes = verdict === "PASS";
  return (
    <Badge
      appearance="tint"
      color={passes ? "success" : "danger"}
      shape="rounded"
      style={{ flexShrink: 0, whiteSpace: "nowrap" }}
    >
      {passes ? "✓ PASS" : "✕ FAIL"}
    </Badge>
  );
}
