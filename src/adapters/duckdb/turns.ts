/** Lets one task at a time go, in the order of asking: a connection runs one statement at a time. */
export class Turns {
  private last: Promise<unknown> = Promise.resolve();

  /**
   * Runs `task` once every task before it has ended, well or badly.
   * @throws the signal's reason when it aborted before the turn came, and whatever `task` throws
   */
  take<T>(task: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    const turn = this.last.then(() => {
      signal?.throwIfAborted();
      return task();
    });
    this.last = turn.catch(() => undefined);
    return turn;
  }
}
