/** Lets one task at a time go, in the order of asking: a connection runs one statement at a time. */
export class Turns {
  private last: Promise<unknown> = Promise.resolve();
  private ended = false;

  /**
   * Runs `task` once every task before it has ended, well or badly.
   * @throws the signal's reason when it aborted before the turn came, an Error after `end`, and whatever `task` throws
   */
  take<T>(task: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    if (this.ended) return Promise.reject(new Error("the database is closed"));
    const turn = this.last.then(() => {
      signal?.throwIfAborted();
      return task();
    });
    this.last = turn.catch(() => undefined);
    return turn;
  }

  /** Runs the last task, after those that were asked for before it; a second call does nothing. */
  end(task: () => Promise<void>): Promise<void> {
    if (this.ended) return Promise.resolve();
    const turn = this.take(task);
    this.ended = true;
    return turn;
  }
}
