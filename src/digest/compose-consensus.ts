import type { Language } from "../language/language.ts";
import { authorOf } from "../stance/read-topic.ts";
import { viewOf } from "./balance.ts";
import { highestScored } from "./branches.ts";
import { isClear } from "./clarity.ts";
import type { Balance } from "./digest.ts";
import type { Telling } from "./realise.ts";
import type { TellingBook } from "./telling-book.ts";

/** Which view dominates, on what basis, and who stands apart. Nothing where nobody disputes. */
export function composeConsensus(book: TellingBook, balance: Balance): Telling[][] {
  if (book.reading.kind !== "dispute") return [];
  return [verdictOn(balance, book.reading.language), ...highestVoice(book), ...voiceApart(book, balance)];
}

/** Which view dominates, and how many could not be placed: "only 8 of 8" would say that somebody could not. */
export function verdictOn(balance: Balance, { frames }: Language): Telling[] {
  const view = viewOf(balance);
  if (view === "fewPlaced" && balance.unclear === 0 && frames.fewPeople !== undefined) return [{ frame: "fewPeople" }];
  if (view === "fewPlaced" || view === "nonePlaced" || balance.unclear === 0) return [{ frame: view }];
  return [{ frame: view }, { frame: "restUnplaced" }];
}

/** What voters put first: in its words, or, where it is told already, by its author. */
function highestVoice(book: TellingBook): Telling[][] {
  const { claims, language } = book.reading;
  const best = highestScored(book.reading);
  const ofBest = claims.filter(({ sentence }) => sentence.of.comment === best);
  const told = ofBest.find((claim) => book.isTold(claim));
  const author = best?.author.name;
  if (author !== undefined && book.isHeard(author)) {
    if (told === undefined || !book.isCited(best?.apId) || language.frames.highestScoreAgain === undefined) return [];
    return [[{ frame: "highestScoreAgain", citation: book.cite(told, told.quotation ?? told.sentence.text) }]];
  }
  const clear = ofBest.filter((candidate) => isClear(candidate) && !book.isTold(candidate));
  const [claim] = clear.toSorted((a, b) => (a.risk ?? 0) - (b.risk ?? 0));
  return claim === undefined ? [] : [[book.tell(claim, { quoted: "highestScore" })]];
}

/** The smaller side's best voice comes last. */
function voiceApart(book: TellingBook, balance: Balance): Telling[][] {
  const view = viewOf(balance);
  if (!/Dominates|Leads/u.test(view)) return [];
  const smaller = balance.favor < balance.against ? "favor" : "against";
  const claim = book.reading.claims.find(
    (candidate) =>
      book.stanceOf(authorOf(candidate)) === smaller &&
      isClear(candidate) &&
      !book.isHeard(authorOf(candidate)) &&
      !book.isTold(candidate),
  );
  return claim === undefined ? [] : [[book.tell(claim, { reported: "apartArgues", quoted: "apartWrites" })]];
}
