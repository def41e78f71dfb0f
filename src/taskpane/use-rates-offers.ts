import { useEffect } from "react";
import type { Session } from "../app/session";
import type { RatesActions } from "./rates-actions";

/** Opens the sample city's rates with the sample city, and looks whether the workbook keeps rates. */
export function useRatesOffers(session: Session, host: "excel" | "elsewhere" | null, actions: RatesActions): void {
  const isSample = session.desk?.ledger.isSample === true;
  useEffect(() => {
    if (isSample) actions.sampleLoaded();
  }, [isSample, actions]);
  useEffect(() => {
    if (host === "excel") actions.lookInWorkbook();
  }, [host, actions]);
}
