import { useEffect, useState } from "react";
import type { PaneServices } from "./pane-services";

/** Whether there is a workbook beside the pane; null until the host has answered. */
export function useHost(services: PaneServices): "excel" | "elsewhere" | null {
  const [host, setHost] = useState<"excel" | "elsewhere" | null>(null);
  useEffect(() => {
    let isShown = true;
    void services.hostKind().then((kind) => {
      if (isShown) setHost(kind);
    });
    return () => {
      isShown = false;
    };
  }, [services]);
  return host;
}
