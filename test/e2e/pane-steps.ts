import type { FrameLocator, Page } from "playwright-core";

/** The pane, alone on a page or in the frame beside the workbook. */
export type Pane = Page | FrameLocator;

/** Presses a button of the pane by its words; `pressed` counts the clicks a coordinator needs. */
export class PaneHand {
  pressed = 0;
  private readonly pane: Pane;

  constructor(pane: Pane) {
    this.pane = pane;
  }

  async press(name: string | RegExp): Promise<void> {
    this.pressed += 1;
    await this.pane.getByRole("button", { name }).click({ timeout: 60_000 });
  }

  /** Waits until a step stands on the screen. */
  async arrive(title: string | RegExp): Promise<void> {
    await this.pane.getByRole("heading", { level: 1, name: title }).waitFor({ timeout: 100_000 });
  }
}

/** From a pane just opened to the aging of the sample town. */
export async function ageSampleTown(pane: Pane): Promise<PaneHand> {
  const hand = new PaneHand(pane);
  await hand.press("Try with sample data");
  await hand.arrive("Check what was loaded");
  await hand.press("Choose a report");
  await hand.press("Run aging");
  await hand.arrive("Aging at October 31, 2026");
  return hand;
}
