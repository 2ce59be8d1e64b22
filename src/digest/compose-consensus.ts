import { authorOf } from "../stance/read-topic.ts";
import { viewOf } from "./balance.ts";
import { highestScored } from "./compose-stances.ts";
import type { Balance } from "./digest.ts";
import type { Telling } from "./realise.ts";
import type { TellingBook } from "./telling-book.ts";

/** Which view dominates, on what basis, and who stands apart. Nothing where nobody disputes. */
export function composeConsensus(book: TellingBook, balance: Balance): Telling[][] {
  if (book.reading.kind !== "dispute") return [];
  const view = viewOf(balance);
  const verdict: Telling[] = [{ frame: view }];
  if (view !== "fewPlaced" && view !== "nonePlaced" && balance.unclear > 0) verdict.push({ frame: "restUnplaced" });
  return [verdict, ...highestVoice(book), ...voiceApart(book, balance)];
}

function highestVoice(book: TellingBook): Telling[][] {
  const best = highestScored(book.reading);
  const claim = book.reading.claims.find(
    (candidate) => candidate.sentence.of.comment === best && !book.isTold(candidate),
  );
  return claim === undefined || book.isHeard(authorOf(claim)) ? [] : [[book.tell(claim, { quoted: "highestScore" })]];
}

/** The smaller side's best voice comes last. */
function voiceApart(book: TellingBook, balance: Balance): Telling[][] {
  const view = viewOf(balance);
  if (!/Dominates|Leads/u.test(view)) return [];
  const smaller = balance.favor < balance.against ? "favor" : "against";
  const claim = book.reading.claims.find(
    (candidate) =>
      book.stanceOf(authorOf(candidate)) === smaller && !book.isHeard(authorOf(candidate)) && !book.isTold(candidate),
  );
  return claim === undefined ? [] : [[book.tell(claim, { reported: "apartArgues", quoted: "apartWrites" })]];
}
