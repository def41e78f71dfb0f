import { Button } from "@fluentui/react-components";
import { NoticeBar } from "../parts/NoticeBar";
import type { RatesActions } from "../rates-actions";

/** What an offer needs. */
export interface RatesOfferProps {
  /** Whose rates the workbook keeps; null for none. */
  readonly offered: string | null;
  readonly actions: RatesActions;
}

/** The rates that the workbook keeps, to be taken or left. */
export function RatesOffer({ offered, actions }: RatesOfferProps) {
  if (offered === null) return null;
  return (
    <NoticeBar
      notice={{ tone: "info", text: `This workbook keeps the rates of ${offered}.` }}
      actions={
        <>
          <Button size="small" onClick={actions.takeOffer}>
            Use these rates
          </Button>
          <Button size="small" onClick={actions.declineOffer}>
            Not now
          </Button>
        </>
      }
    />
  );
}
