import type { Exchange } from "../stance/exchanges.ts";
import type { RankedClaim } from "../stance/rank-claims.ts";
import { authorOf } from "../stance/read-topic.ts";
import type { PersonName } from "../thread/thread.ts";
import { highestScored, rootOf } from "./branches.ts";
import { isBearable, isClear, isClearAnswer, isClearAnswered } from "./clarity.ts";
import { additionTo, frameOfAnswer } from "./compose-support.ts";
import type { Telling } from "./realise.ts";
import { mannerOf } from "./side-manner.ts";
import type { Manner, TellingBook } from "./telling-book.ts";

/** Passages of stances, an exchange counting as one. */
const mostPassages = 6;
const fewestPassages = 4;
/** The same of a language in which nothing tells good ones from bad. */
const unread = { most: 4, fewest: 2 };
/** Below this, who is told may add something. */
const fewPassages = 5;
/** A second exchange is told only if it is nearly as strong as the first. */
const nearlyAsStrong = 0.75;
/** "Elsewhere" takes somebody who has been somewhere. */
const elsewhereFrom = 2;
/** A claim below this share of the best one's rank is not worth a passage. */
const worthTelling = 0.35;

/** Who argues what, in contrast: an exchange first, then each side not yet heard, then other voices; one experience last. */
export function composeStances(book: TellingBook): Telling[][] {
  const told = book.reading.kind === "dispute" ? composeDispute(book) : composeAnswers(book);
  return [...told, ...tellExperience(book)];
}

function composeDispute(book: TellingBook): Telling[][] {
  const { exchanges, sides } = book.reading;
  const told: Telling[][] = [];
  const tellable = exchanges.filter(({ claim, answer }) => isClearAnswered(claim) && isClearAnswer(answer));
  const first = tellable.find(({ claim, answer }) => !book.isTold(claim) && !book.isTold(answer));
  if (first !== undefined) told.push(tellExchange(first, book));
  else told.push(...tellBest(book));
  if (sides !== undefined) for (const side of ["favor", "against"] as const) told.push(...tellSide(side, book));
  const second = tellable.find(
    ({ claim, answer, worth }) =>
      first !== undefined &&
      worth >= nearlyAsStrong * first.worth &&
      isNews(claim, book) &&
      isNews(answer, book) &&
      mannerOf(claim, book) !== undefined,
  );
  if (second !== undefined) told.push(tellExchange(second, book));
  return withOthers(told, book);
}

function composeAnswers(book: TellingBook): Telling[][] {
  const best = highestScored(book.reading);
  // What is asked stands right above its answer.
  const asked = book.reading.comments.find(({ comment }) => comment === best)?.thread.post.title ?? "";
  const answers = /\?\s*$/u.test(asked) && best?.parentApId === undefined;
  const ofBest = book.reading.claims.filter(
    (claim) => claim.sentence.of.comment === best && (answers || isClear(claim)),
  );
  const [answer] = ofBest.toSorted((a, b) => (a.risk ?? 0) - (b.risk ?? 0));
  const told: Telling[][] = answer === undefined ? tellBest(book) : [[book.tell(answer, { quoted: "bestAnswer" })]];
  return withOthers(told, book);
}

/** Fills up with other voices, as long as they are worth it. */
function withOthers(told: readonly Telling[][], book: TellingBook): Telling[][] {
  const all = [...told];
  const { most, fewest } =
    book.reading.language.reading.argument === undefined ? unread : { most: mostPassages, fewest: fewestPassages };
  while (all.length < most) {
    const saidElsewhere = all.some((sentences) => sentences.some(({ frame }) => frame.startsWith("elsewhere")));
    // Where few can be told at all, readers must bear with more.
    const mayTell = all.length < fewest ? (claim: RankedClaim) => isClear(claim) || isBearable(claim) : isClear;
    const another = tellAnother(book, saidElsewhere || all.length < elsewhereFrom, mayTell);
    if (another === undefined) break;
    all.push(another);
  }
  return all.length < fewPassages ? all.map((passage) => withAddition(passage, book)) : all;
}

/** Where few are heard, each is heard out: with what the same comment goes on to say at once. */
function withAddition(passage: Telling[], book: TellingBook): Telling[] {
  const cited = passage.at(-1)?.citation;
  const { claims } = book.reading;
  const last = claims.find(
    ({ sentence }) => sentence.of.comment.apId === cited?.comment && sentence.text.includes(cited.quote),
  );
  const addition = last && additionTo(last, book);
  return addition === undefined ? passage : [...passage, book.tell(addition, { quoted: "adds" })];
}

function tellExchange(exchange: Exchange, book: TellingBook): Telling[] {
  const { claim, answer } = exchange;
  return [
    book.tell(claim, mannerOf(claim, book) ?? "plain"),
    book.tell(answer, { quoted: frameOfAnswer(exchange, book) }),
  ];
}

function tellBest(book: TellingBook): Telling[][] {
  const untold = book.reading.claims.filter((claim) => !book.isTold(claim));
  // Whoever's words people side with has been heard already.
  const news = untold.filter((claim) => !book.isHeard(authorOf(claim)));
  const best = news.find(isClear) ?? untold.find(isClear) ?? untold.find(isBearable);
  return best === undefined ? [] : [[book.tell(best, mannerOf(best, book) ?? "plain")]];
}

/** The best claim of a side of which nobody has been heard. */
function tellSide(side: "favor" | "against", book: TellingBook): Telling[][] {
  const { claims, comments } = book.reading;
  const isOfSide = (person: PersonName) => book.stanceOf(person) === side;
  if (comments.some(({ comment: { author } }) => isOfSide(author.name) && book.isHeard(author.name))) return [];
  for (const claim of claims) {
    const manner =
      isOfSide(authorOf(claim)) && isNews(claim, book) && isClear(claim) ? mannerOf(claim, book) : undefined;
    if (manner !== undefined && manner !== "plain") return [[book.tell(claim, manner)]];
  }
  return [];
}

/** The best claim of somebody not yet heard; once "elsewhere", if it stands in another branch than what was told last. */
function tellAnother(
  book: TellingBook,
  saidElsewhere: boolean,
  mayTell: (claim: RankedClaim) => boolean,
): Telling[] | undefined {
  const { claims, kind } = book.reading;
  const least = worthTelling * (claims[0]?.rank ?? 0);
  for (const claim of claims) {
    if (claim.rank < least) break;
    if (!isNews(claim, book) || !mayTell(claim)) continue;
    const mayStandApart = kind === "dispute" && !saidElsewhere && standsApart(claim, book);
    const elsewhere: Manner = { reported: "elsewhereArgues", quoted: "elsewhereWrites" };
    const manner = mannerOf(claim, book, mayStandApart ? elsewhere : undefined);
    if (manner !== undefined) return [book.tell(claim, manner)];
  }
  return undefined;
}

/** Whether a claim stands in another branch than what was told last; one that only its own verb tells well counts as none. */
function standsApart(claim: RankedClaim, book: TellingBook): boolean {
  if (claim.predication !== undefined || claim.attitude !== undefined) return false;
  const byApId = new Map(book.reading.comments.map(({ comment }) => [comment.apId, comment]));
  const before = byApId.get(book.lastComment() ?? "");
  const [there, here] = [before, claim.sentence.of.comment].map((comment) => comment && rootOf(comment, byApId));
  return there !== undefined && here !== undefined && there !== here;
}

/** The best of what somebody not yet heard has lived through. */
function tellExperience(book: TellingBook): Telling[][] {
  const { experiences, language } = book.reading;
  if (language.frames.experience === undefined) return [];
  const best = experiences.find((claim) => isNews(claim, book));
  return best === undefined ? [] : [[book.tell(best, { quoted: "experience" })]];
}

function isNews(claim: RankedClaim, book: TellingBook): boolean {
  return !book.isHeard(authorOf(claim)) && !book.isTold(claim);
}
