/**
 * What some work takes of the processor's time: hardly more on a machine that is busy with something else, where a clock
 * on the wall would tell of the others.
 *
 * @param work - done at once, in this thread
 * @returns milliseconds
 */
export function processorMs(work: () => unknown): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000;
}
