/** Ends a program at one of its steps: from then on nothing that it waits for comes. */
export interface KillSwitch {
  /** Settles when the program has ended. */
  readonly killed: Promise<"killed">;
  /** How many steps there were. */
  readonly steps: number;
  /** The same functions, each call of which is a step. */
  wrap<T extends object>(port: T): T;
}

const never = new Promise<never>(() => {});

/**
 * @param at - which step is the last, from 1
 * @param when - whether that step still has its effect
 */
export function createKillSwitch(at: number, when: "before" | "after"): KillSwitch {
  const { promise: killed, resolve } = Promise.withResolvers<"killed">();
  let steps = 0;
  const step = async (work: () => Promise<unknown>): Promise<unknown> => {
    steps += 1;
    if (steps > at || (steps === at && when === "before")) {
      resolve("killed");
      return never;
    }
    const isLast = steps === at;
    const result = await work();
    if (!isLast) return result;
    resolve("killed");
    return never;
  };
  return {
    killed,
    get steps() {
      return steps;
    },
    wrap: (port) =>
      new Proxy(port, {
        get(target, name, receiver) {
          const value = Reflect.get(target, name, receiver) as unknown;
          if (typeof value !== "function" || name === "keys") return value;
          return (...given: unknown[]) => step(async () => Reflect.apply(value, target, given));
        },
      }),
  };
}
