import type { WatchRefusal, WatchSaved } from "../src/usecases/manage-watches.ts";
import { echo, told } from "./input.ts";
import { Refusal } from "./refusal.ts";
import type { Words } from "./words/words.ts";

/** @throws {Refusal} */
export function mustBeSaved(end: WatchSaved | WatchRefusal, { words }: { readonly words: Words }): WatchSaved {
  if (end.status === "saved") return end;
  throw new Refusal(refusalSentence(end, words));
}

export function refusalSentence(end: WatchRefusal, words: Words): string {
  switch (end.status) {
    case "unknown-watch":
      return words.watch.unknown("");
    case "too-many-watches":
      return words.watch.tooMany(end.most);
    case "bad-cron":
      return words.input.badCron(echo(end.expression), told(end.sentence));
    case "never-due":
      return words.input.neverDue;
    case "too-often":
      return words.input.tooOften(end.minMinutes);
  }
}
