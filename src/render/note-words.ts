import type { Digest, Note } from "../digest/digest.ts";
import type { Catalogue } from "../language/catalogue.ts";
import { counted } from "./counted.ts";
import { percentWords } from "./number-words.ts";

/** Within so many days the name of the day says when it was. */
const daysOfAWeek = 6;
const dayMs = 24 * 60 * 60_000;

/** A note of a digest in the catalogue's words; `undefined` where it has none for its code. */
export function noteIn(
  catalogue: Catalogue,
  note: Note,
  digest: Pick<Digest, "generatedAt" | "topics">,
): string | undefined {
  const { notes } = catalogue;
  const { code, params } = note;
  switch (code) {
    case "not-reached":
      return notes[code].replace("{source}", () => String(params.source));
    case "threads-unreadable":
    case "people-muted":
    case "model-not-used":
      return counted(catalogue, notes[code], Number(params.count));
    case "moved":
    case "moved-unplaced": {
      const said = movedIn(catalogue, note, digest.generatedAt);
      return digest.topics.length === 1 ? said : `${params.headline} (${said})`;
    }
    default:
      return undefined;
  }
}

function movedIn(catalogue: Catalogue, { code, params }: Note, generatedAt: string): string {
  const { moved } = catalogue.notes;
  const more = moved.comments
    .replace("{day}", () => dayIn(catalogue, params, generatedAt))
    .replace("{comments}", () => counted(catalogue, moved.more, Number(params.comments)));
  if (code === "moved-unplaced") return more;
  const percent = (share: unknown): string => percentWords(catalogue.tag, Number(share) / 100);
  const sides = moved[params.side === "favor" ? "favor" : "against"]
    .replace("{now}", percent(params.now))
    .replace("{before}", percent(params.before));
  return `${more}, ${sides}`;
}

/** "Tuesday"; of more than six days ago "14 November". In the zone that the note names. */
function dayIn({ tag }: Catalogue, { since, timezone }: Note["params"], generatedAt: string): string {
  const moment = new Date(String(since));
  const isLately = Date.parse(generatedAt) - moment.getTime() <= daysOfAWeek * dayMs;
  const form: Intl.DateTimeFormatOptions = isLately ? { weekday: "long" } : { day: "numeric", month: "long" };
  return new Intl.DateTimeFormat(tag, { ...form, timeZone: String(timezone ?? "UTC") }).format(moment);
}
