/** Waits for what somebody else is to do, without asking the clock that the rules go by. */
export interface Waiting {
  /** @param check - looked at whenever something has changed; what it throws ends the waiting @param what - named where it never comes */
  until<T>(check: () => T | undefined, what?: string): Promise<T>;
  /** Looks whether what is waited for has come. */
  look(): void;
}

/**
 * @param patienceMs - real milliseconds after which nobody waits any more
 * @param failures - told along with what was waited for in vain
 */
export function createWaiting(patienceMs: number, failures: () => readonly string[]): Waiting {
  const waiting = new Set<() => void>();
  return {
    look() {
      for (const look of waiting) look();
    },
    until: (check, what = "what was waited for") =>
      new Promise((resolve, reject) => {
        const tooLate = setTimeout(() => {
          const reason = `Waited ${patienceMs} ms in vain for ${what}. ${failures().join(" ")}`;
          end(() => reject(new Error(reason.trim())));
        }, patienceMs);
        const look = () => {
          try {
            const found = check();
            if (found !== undefined) end(() => resolve(found));
          } catch (error) {
            end(() => reject(error));
          }
        };
        function end(settle: () => void): void {
          clearTimeout(tooLate);
          waiting.delete(look);
          settle();
        }
        waiting.add(look);
        look();
      }),
  };
}
