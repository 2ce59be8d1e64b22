import type { Failure } from "../digest/verify/failure.ts";
import type { Post } from "../thread/thread.ts";
import { type OutputStream, say } from "./surroundings.ts";

/** Says which threads are left out because what was written of them could not be proved; to whoever debugs, also why. */
export function sayUnproved(
  stderr: OutputStream,
  logLevel: "debug" | "info" | "warn" | "error",
  failures: readonly Failure[],
  posts: readonly Post[],
): void {
  if (logLevel === "error") return;
  for (const { title } of posts)
    say(stderr, `Left out, because what was written of it could not be proved: "${title.replaceAll("\n", " ")}".`);
  if (logLevel !== "debug") return;
  for (const { path, start, end, reason } of failures) say(stderr, `Not proved: ${path} ${start}-${end}: ${reason}`);
}
