import type { Settings } from "../../config/settings.ts";
import type { Log } from "../ports/log.ts";
import type { PersonName } from "../thread/thread.ts";
import { exitStatus, type Surroundings, say } from "./surroundings.ts";

/** How many addresses are named of what could not be edited. */
const mostNamed = 20;

/** Removes a person from everything published, and keeps the person out from then on. */
export async function forget(
  person: PersonName,
  settings: Settings,
  { stderr, directory, signal }: Surroundings,
): Promise<number> {
  // Only now: the other commands need none of it.
  const { forgetEverywhere } = await import("../bot/forget-everywhere.ts");
  const { by, left } = await forgetEverywhere(person, settings, {
    directory,
    signal,
    log: failuresTo((line) => say(stderr, line)),
    onProgress: ({ digests }) =>
      say(stderr, `${person} is kept out from now on. The running bot has ${digestsToEdit(digests)}; waiting for it.`),
  });
  if (left.digests === 0) {
    say(stderr, `${person} is in nothing that is published any more, and is kept out from now on.`);
    return exitStatus.done;
  }
  const named = left.urls.slice(0, mostNamed).map((url) => `  ${url}`);
  const more = left.urls.length > mostNamed ? [`  and ${left.urls.length - mostNamed} more`] : [];
  const next =
    by === "running-bot"
      ? "the running bot goes on trying"
      : "the bot tries again when it runs (npm start), or run this again";
  say(
    stderr,
    [`${person} is kept out from now on, but this could not be edited yet; ${next}:`, ...named, ...more].join("\n"),
  );
  return exitStatus.failed;
}

function digestsToEdit(count: number): string {
  return count === 1 ? "1 digest to edit" : `${count} digests to edit`;
}

/** What goes wrong, a line each. */
function failuresTo(tell: (line: string) => void): Log {
  const told = new Set<string>();
  const note: Log["error"] = (event, fields) => {
    const line = `${event}${fields?.url == null ? "" : ` ${fields.url}`}`;
    if (!told.has(line)) tell(line);
    told.add(line);
  };
  const nothing = (): void => {};
  return { debug: nothing, info: nothing, warn: note, error: note };
}
