import type { Delivery } from "../../src/app/delivery";
import type { SessionEvent } from "../../src/app/session";
import { AppError } from "../../src/ports/app-error";
import type { JobOptions } from "../../src/ports/progress";
import { jobDesk } from "../../src/taskpane/use-session";

const finished: SessionEvent = {
  kind: "delivery-changed",
  delivery: { state: "saved", fileName: "aging.xlsx" } satisfies Delivery,
};

/** Settles once everything that is already under way has been told. */
function told(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

function recordingDesk() {
  const events: SessionEvent[] = [];
  return { events, desk: jobDesk((event) => events.push(event)) };
}

test("a job tells its progress and then what happened", async () => {
  const { events, desk } = recordingDesk();
  const step = { label: "Reading charges.csv", done: 1, total: 2 };
  desk.start(async ({ progress }) => {
    progress?.(step);
    return finished;
  });
  await told();
  expect(events).toEqual([{ kind: "progressed", progress: step }, finished]);
});

test("a job that fails ends in a notice with the reason", async () => {
  const { events, desk } = recordingDesk();
  desk.start(() => Promise.reject(new AppError("unreadable-file", "There is no file charges.csv.")));
  await told();
  expect(events).toEqual([{ kind: "stopped", notice: { tone: "error", text: "There is no file charges.csv." } }]);
});

test("a cancelled job gets the signal, tells no more progress, and ends without a result", async () => {
  const { events, desk } = recordingDesk();
  let job: JobOptions = {};
  let end: (event: SessionEvent) => void = () => undefined;
  desk.start((options) => {
    job = options;
    return new Promise((resolve) => {
      end = resolve;
    });
  });
  desk.cancel();
  job.progress?.({ label: "Reading charges.csv", done: 1, total: 2 });
  end(finished);
  await told();
  expect(job.signal?.aborted).toBe(true);
  expect(events.map(({ kind }) => kind)).toEqual(["progressed", "stopped"]);
  expect(events[1]).toEqual({ kind: "stopped", notice: { tone: "info", text: "Cancelled." } });
});

test("a cancelled write may say how far it came", async () => {
  const { events, desk } = recordingDesk();
  desk.start(async ({ signal }) => {
    await told();
    signal?.throwIfAborted();
    return finished;
  });
  desk.cancel();
  await told();
  await told();
  expect(events.at(-1)).toEqual({ kind: "stopped", notice: { tone: "info", text: "Cancelled." } });

  desk.start(() => Promise.reject(new AppError("cancelled", "Cancelled after 2 of 3 sheets.")));
  await told();
  expect(events.at(-1)).toEqual({ kind: "stopped", notice: { tone: "info", text: "Cancelled after 2 of 3 sheets." } });
});

test("what a cancelled job tells after another has begun is not heard", async () => {
  const { events, desk } = recordingDesk();
  let fail: (reason: Error) => void = () => undefined;
  desk.start(
    () =>
      new Promise((_, reject) => {
        fail = reject;
      }),
  );
  desk.cancel();
  desk.start(async () => finished);
  fail(new Error("too late"));
  await told();
  expect(events.map(({ kind }) => kind)).toEqual(["progressed", "delivery-changed"]);
});
