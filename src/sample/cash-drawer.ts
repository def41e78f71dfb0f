import type { Cents } from "../domain/money";
import type { Method } from "./customer";

/** A day's deposit of one channel. */
export interface Batch {
  readonly id: string;
  readonly channel: Channel;
  cents: Cents;
}

/** How money reaches the bank. */
export type Channel = "COUNTER" | "LOCKBOX" | "DRAFT" | "ONLINE" | "CARD" | "COUNTY" | "AGENCY";

/** The channel of each method. */
export const CHANNELS: Readonly<Record<Method, Channel>> = {
  cash: "COUNTER",
  check: "LOCKBOX",
  ach: "DRAFT",
  online: "ONLINE",
  card: "CARD",
  county: "COUNTY",
  agency: "AGENCY",
};

/** The day's money, sorted into batches until the drawer closes in the evening. */
export interface CashDrawer {
  /** Adds money to the day's batch of a channel and names the batch. */
  take(channel: Channel, cents: Cents, day: string): string;
  /** Closes the day: its batches, in the order they were begun. */
  close(): readonly Batch[];
}

/** A drawer with nothing in it. */
export function emptyCashDrawer(): CashDrawer {
  const batches = new Map<Channel, Batch>();
  return {
    take(channel, cents, day) {
      let batch = batches.get(channel);
      if (batch === undefined) {
        batch = { id: `${day.replaceAll("-", "")}-${channel}`, channel, cents: 0 };
        batches.set(channel, batch);
      }
      batch.cents += cents;
      return batch.id;
    },
    close() {
      const closed = [...batches.values()];
      batches.clear();
      return closed;
    },
  };
}
