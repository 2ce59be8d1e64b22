import type { Clock } from "../ports/clock.ts";

/** Work that several ask for and that is done once. */
export interface SharedWork<T> {
  /**
   * Joins the work of that key where it is under way or lately done, else begins it.
   *
   * @param work - its signal is aborted when everybody who waited for it has gone
   * @param signal - ends the waiting of this caller alone
   */
  join(key: string, work: (signal: AbortSignal) => Promise<T>, signal?: AbortSignal): Promise<T>;
  /** Whether the work of that key is under way or lately done. */
  has(key: string): boolean;
  /**
   * Gives what was done lately no more, and what is under way to those alone who wait for it by now.
   *
   * @param isOver - is given `undefined` for what is under way
   */
  forget(isOver: (key: string, value: T | undefined) => boolean): void;
}

export interface SharedWorkOptions {
  readonly clock: Clock;
  /** How long a result is given again; 0: not at all. Failures never are. */
  readonly keepMs: number;
  /** How many results are kept, the oldest forgotten first. */
  readonly mostKept: number;
}

interface UnderWay<T> {
  readonly result: Promise<T>;
  readonly abort: AbortController;
  waiting: number;
}

export function createSharedWork<T>({ clock, keepMs, mostKept }: SharedWorkOptions): SharedWork<T> {
  const underWay = new Map<string, UnderWay<T>>();
  const kept = new Map<string, { readonly value: T; readonly untilMs: number }>();

  const keep = (key: string, value: T): void => {
    const nowMs = clock.now().getTime();
    kept.delete(key);
    kept.set(key, { value, untilMs: nowMs + keepMs });
    for (const [oldest, { untilMs }] of kept) {
      if (kept.size <= mostKept && untilMs > nowMs) break;
      kept.delete(oldest);
    }
  };
  const begin = (key: string, work: (signal: AbortSignal) => Promise<T>): UnderWay<T> => {
    const abort = new AbortController();
    const result = work(abort.signal).then(
      (value) => {
        if (underWay.get(key) !== entry) return value;
        underWay.delete(key);
        if (keepMs > 0) keep(key, value);
        return value;
      },
      (error: unknown) => {
        if (underWay.get(key) === entry) underWay.delete(key);
        throw error;
      },
    );
    const entry: UnderWay<T> = { result, abort, waiting: 0 };
    // Where everybody has gone, nobody hears of its failure.
    result.catch(() => {});
    underWay.set(key, entry);
    return entry;
  };

  const lately = (key: string): { readonly value: T } | undefined => {
    const before = kept.get(key);
    return before !== undefined && before.untilMs > clock.now().getTime() ? before : undefined;
  };

  return {
    has: (key) => underWay.has(key) || lately(key) !== undefined,
    forget(isOver) {
      for (const [key, { value }] of kept) if (isOver(key, value)) kept.delete(key);
      for (const key of underWay.keys()) if (isOver(key, undefined)) underWay.delete(key);
    },
    async join(key, work, signal) {
      signal?.throwIfAborted();
      const before = lately(key);
      if (before !== undefined) return before.value;
      const entry = underWay.get(key) ?? begin(key, work);
      entry.waiting += 1;
      try {
        return await unlessAborted(entry.result, signal);
      } finally {
        entry.waiting -= 1;
        if (entry.waiting === 0 && underWay.get(key) === entry) {
          underWay.delete(key);
          entry.abort.abort(signal?.reason);
        }
      }
    },
  };
}

/** @throws the signal's reason as soon as it is aborted */
export function unlessAborted<T>(result: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return result;
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason);
    signal.addEventListener("abort", stop, { once: true });
    result.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}
