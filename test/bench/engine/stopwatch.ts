/** What a task took, in milliseconds: on the wall clock, and of processors, all threads of this process together. */
export interface Time {
  readonly wall: number;
  readonly cpu: number;
}

/** Takes the time of a task. The processors' time says more than the clock while other programs want them too. */
export async function timed(task: () => Promise<unknown>): Promise<Time> {
  const began = performance.now();
  const before = process.cpuUsage();
  await task();
  const { user, system } = process.cpuUsage(before);
  return { wall: performance.now() - began, cpu: (user + system) / 1000 };
}

/** The middle value; of an even number, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1] ?? Number.NaN, sorted[Math.floor(middle)] ?? Number.NaN];
  return (low + high) / 2;
}
