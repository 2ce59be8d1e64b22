import type { EngineAnswer, EngineTask } from "../../../src/adapters/piscina/messages.ts";

/** An engine that ends as the order's language says. */
export async function build({ order: { language = "" } }: EngineTask): Promise<EngineAnswer> {
  if (language === "exit") process.exit(3);
  if (language === "throw") {
    setImmediate(() => {
      throw new Error("nobody catches this");
    });
    return new Promise(() => {});
  }
  if (language === "memory") {
    let held: unknown[] = [];
    for (let at = 0; ; at++) held = [held, `${at} of many`];
  }
  return { status: "built", end: { status: "nothing", why: language } };
}
