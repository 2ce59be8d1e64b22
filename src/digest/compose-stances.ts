import type { Exchange } from "../stance/exchanges.ts";
import type { RankedClaim } from "../stance/rank-claims.ts";
import { authorOf, type TopicReading } from "../stance/read-topic.ts";
import { speakingMargin } from "../stance/sides.ts";
import type { Comment, PersonName } from "../thread/thread.ts";
import type { Telling } from "./realise.ts";
import type { TellingBook } from "./telling-book.ts";

/** Passages of stances, an exchange counting as one. */
const passages = { most: 5, exchanges: 2 };
/** A second exchange is told only if it is nearly as strong as the first. */
const nearlyAsStrong = 0.75;
/** A claim below this share of the best one's rank is not worth a passage. */
const worthTelling = 0.35;

/** Who argues what, in contrast: an exchange first, then each side not yet heard, then voices from other branches. */
export function composeStances(book: TellingBook): Telling[][] {
  return book.reading.kind === "dispute" ? composeDispute(book) : composeAnswers(book);
}

function composeDispute(book: TellingBook): Telling[][] {
  const { exchanges, sides } = book.reading;
  const told: Telling[][] = [];
  const first = exchanges.find(({ claim, answer }) => !book.isTold(claim) && !book.isTold(answer));
  if (first !== undefined) told.push(tellExchange(first, book));
  else told.push(...tellBest(book));
  if (sides !== undefined) for (const side of ["favor", "against"] as const) told.push(...tellSide(side, book));
  const second = exchanges.find(
    ({ claim, answer, worth }) =>
      first !== undefined && worth >= nearlyAsStrong * first.worth && isNews(claim, book) && isNews(answer, book),
  );
  if (second !== undefined) told.push(tellExchange(second, book));
  return withOthers(told, book);
}

function composeAnswers(book: TellingBook): Telling[][] {
  const best = highestScored(book.reading);
  const answer = best && book.reading.claims.find(({ sentence }) => sentence.of.comment === best);
  const told: Telling[][] = answer === undefined ? tellBest(book) : [[book.tell(answer, { quoted: "bestAnswer" })]];
  return withOthers(told, book);
}

/** Fills up with other voices, as long as they are worth it. */
function withOthers(told: readonly Telling[][], book: TellingBook): Telling[][] {
  const all = [...told];
  while (all.length < passages.most) {
    const saidElsewhere = all.some((sentences) => sentences.some(({ frame }) => frame.startsWith("elsewhere")));
    const another = tellAnother(book, saidElsewhere);
    if (another === undefined) break;
    all.push(another);
  }
  return all;
}

function tellExchange({ claim, answer, refused }: Exchange, book: TellingBook): Telling[] {
  return [
    book.tell(claim, sideFrames(claim, book) ?? plainFrames),
    book.tell(answer, { quoted: refused ? "counters" : "replies" }),
  ];
}

const plainFrames = { reported: "argues", quoted: "writes" } as const;

/** Frames that say the author's side, where it is sure enough to speak for and was not said right before. */
function sideFrames(claim: RankedClaim, { reading, stanceOf, sideSaidLast }: TellingBook) {
  const author = authorOf(claim);
  if ((reading.sides?.margin(author) ?? 0) < speakingMargin) return undefined;
  const stance = stanceOf(author);
  if (stance === "unclear" || stance === sideSaidLast()) return undefined;
  return stance === "favor"
    ? ({ reported: "favorArgues", quoted: "favorWrites" } as const)
    : ({ reported: "againstArgues", quoted: "againstWrites" } as const);
}

function tellBest(book: TellingBook): Telling[][] {
  const best = book.reading.claims[0];
  return best === undefined ? [] : [[book.tell(best, sideFrames(best, book) ?? plainFrames)]];
}

/** The best claim of a side of which nobody has been heard. */
function tellSide(side: "favor" | "against", book: TellingBook): Telling[][] {
  const { claims, comments } = book.reading;
  const isOfSide = (person: PersonName) => book.stanceOf(person) === side;
  if (comments.some(({ comment: { author } }) => isOfSide(author.name) && book.isHeard(author.name))) return [];
  for (const claim of claims) {
    const frames = isOfSide(authorOf(claim)) && isNews(claim, book) ? sideFrames(claim, book) : undefined;
    if (frames !== undefined) return [[book.tell(claim, frames)]];
  }
  return [];
}

/** The best claim of somebody not yet heard; once "elsewhere", if it stands in another branch than what was told last. */
function tellAnother(book: TellingBook, saidElsewhere: boolean): Telling[] | undefined {
  const { claims, comments, kind } = book.reading;
  const least = worthTelling * (claims[0]?.rank ?? 0);
  const claim = claims.find((candidate) => candidate.rank >= least && isNews(candidate, book));
  if (claim === undefined) return undefined;
  const byApId = new Map(comments.map(({ comment }) => [comment.apId, comment]));
  const before = byApId.get(book.lastComment() ?? "");
  const [there, here] = [before, claim.sentence.of.comment].map((comment) => comment && rootOf(comment, byApId));
  const apart = kind === "dispute" && !saidElsewhere && there !== undefined && here !== undefined && there !== here;
  const elsewhere = apart ? ({ reported: "elsewhereArgues", quoted: "elsewhereWrites" } as const) : plainFrames;
  return [book.tell(claim, sideFrames(claim, book) ?? elsewhere)];
}

function isNews(claim: RankedClaim, book: TellingBook): boolean {
  return !book.isHeard(authorOf(claim)) && !book.isTold(claim);
}

/** The top-level comment of a branch; `undefined` where one in between may not be read, so that nobody can tell. */
function rootOf(comment: Comment, byApId: ReadonlyMap<string, Comment>): string | undefined {
  let root: Comment | undefined = comment;
  while (root?.parentApId !== undefined) root = byApId.get(root.parentApId);
  return root?.apId;
}

/** The comment with the highest score, where no other has as high a one. */
export function highestScored({ comments }: TopicReading): Comment | undefined {
  const [first, second] = comments.map(({ comment }) => comment).toSorted((a, b) => b.score - a.score);
  return first !== undefined && first.score > (second?.score ?? Number.NEGATIVE_INFINITY) ? first : undefined;
}
