import { Turns } from "../../../src/adapters/duckdb/turns";

test("tasks run one after the other, in the order of asking", async () => {
  const turns = new Turns();
  const log: string[] = [];
  const task = (name: string) => async () => {
    log.push(`${name} begins`);
    await Promise.resolve();
    log.push(`${name} ends`);
  };
  await Promise.all([turns.take(task("first")), turns.take(task("second"))]);
  expect(log).toEqual(["first begins", "first ends", "second begins", "second ends"]);
});

test("a task that fails does not stop the next", async () => {
  const turns = new Turns();
  const failed = turns.take(() => Promise.reject(new Error("no")));
  await expect(turns.take(() => Promise.resolve(2))).resolves.toBe(2);
  await expect(failed).rejects.toThrow("no");
});

test("a task whose signal aborts while it waits is not begun", async () => {
  const turns = new Turns();
  const stop = new AbortController();
  let release = () => {};
  const first = turns.take(() => new Promise<void>((resolve) => (release = resolve)));
  const task = jest.fn(() => Promise.resolve());
  const second = turns.take(task, stop.signal);
  await Promise.resolve();
  stop.abort(new Error("stopped"));
  release();
  await first;
  await expect(second).rejects.toThrow("stopped");
  expect(task).not.toHaveBeenCalled();
});

test("after the end nothing is taken, what was asked before is finished", async () => {
  const turns = new Turns();
  const last = turns.take(() => Promise.resolve("done"));
  const ended = turns.end(() => Promise.resolve());
  await expect(turns.take(() => Promise.resolve())).rejects.toThrow("the database is closed");
  await expect(turns.end(() => Promise.reject(new Error("twice")))).resolves.toBeUndefined();
  await expect(last).resolves.toBe("done");
  await ended;
});
