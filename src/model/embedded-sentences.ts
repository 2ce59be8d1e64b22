import { verdictOn } from "../digest/compose-consensus.ts";
import { inCommunity } from "../digest/compose-framing.ts";
import type { Balance, Citation, Passage, Stance } from "../digest/digest.ts";
import { headlineFor } from "../digest/headline.ts";
import { realise, type Telling, type TellingContext, tellingContext } from "../digest/realise.ts";
import { openTellingBook } from "../digest/telling-book.ts";
import type { RankedClaim } from "../stance/rank-claims.ts";
import type { TopicReading } from "../stance/read-topic.ts";
import { whyUnprintable } from "../text/unprintable.ts";
import { foldSpace } from "../text/words.ts";
import type { NameIndex } from "../thread/name-index.ts";
import type { PersonName, Post } from "../thread/thread.ts";
import type { OfferedClaim } from "./offered-claims.ts";
import { filled, ownWordsFor } from "./sides-words.ts";

/** The embedded engine's way of saying what a model did not say provably. */
export interface EmbeddedSentences {
  readonly headline: string;
  /** What the post asks or says, and how many answer. */
  readonly framing: Passage;
  /** The framing's end: what favor and against are about; `undefined` where nobody is placed. */
  readonly atIssue: string | undefined;
  /** Which view dominates, by the counts; `undefined` where nobody disputes. */
  readonly verdict: Passage | undefined;
  /** What these people argue, each in a sentence that reports or quotes them. */
  tell(claims: readonly OfferedClaim[]): Passage | undefined;
  keyPoint(claim: OfferedClaim): { readonly claim: Passage; readonly support: Passage };
}

export interface EmbeddedOptions {
  readonly reading: TopicReading;
  readonly post: Post;
  readonly names: NameIndex;
  readonly placements: ReadonlyMap<PersonName, Stance>;
  readonly balance: Balance;
}

export function createEmbeddedSentences(options: EmbeddedOptions): EmbeddedSentences {
  const { reading, post, names, placements, balance } = options;
  const { language } = reading;
  const telling = tellingContext(post, { language, names, balance });
  const book = openTellingBook(reading, placements);
  const rankedOf = ({ read }: OfferedClaim): RankedClaim | undefined =>
    reading.claims.find((claim) => claim.sentence.of.comment.apId === read.comment.apId && !book.isTold(claim));
  const quoted = (claim: OfferedClaim, frame: Telling["frame"]): Telling => ({ frame, citation: citationOf(claim) });
  const isPlaced = balance.proposition !== "";
  return {
    headline: headlineFor(
      { post, oppositions: [], proposition: balance.proposition, question: undefined, isDispute: isPlaced },
      language,
      names,
    ),
    framing: realise(framingOf(options, telling), telling),
    atIssue: isPlaced ? filled(ownWordsFor(language).atIssue, balance.proposition) : undefined,
    verdict: isPlaced ? realise(verdictOn(balance, language), telling) : undefined,
    tell: (claims) => {
      const tellings = claims.map((claim) => {
        const ranked = rankedOf(claim);
        return ranked === undefined ? quoted(claim, "writes") : book.tell(ranked, "plain");
      });
      return tellings.length === 0 ? undefined : realise(tellings, telling);
    },
    keyPoint: (claim) => ({
      claim: realise([quoted(claim, "claimQuote")], telling),
      support: realise([quoted(claim, "holder")], telling),
    }),
  };
}

function framingOf({ post, names, balance }: EmbeddedOptions, telling: TellingContext): Telling[] {
  const title = foldSpace(post.title);
  const isQuotable =
    title !== "" && !/["“”„«»]/u.test(title) && names.namedIn(title).size === 0 && whyUnprintable(title) === undefined;
  const titled: Telling = { frame: title.endsWith("?") ? "postAsks" : "postHeaded" };
  const people = balance.favor + balance.against + balance.unclear;
  return [isQuotable ? titled : inCommunity(telling), { frame: people === 1 ? "personAnswers" : "peopleAnswer" }];
}

function citationOf({ read: { comment }, quote, placed }: OfferedClaim): Citation {
  return {
    author: comment.author.name,
    comment: comment.apId,
    quote: foldSpace(quote),
    score: comment.score,
    stance: placed,
  };
}
