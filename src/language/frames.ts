/**
 * The sentences in which a digest is told, one language's words for each.
 *
 * Slots: `{person}` who is cited; `{clause}` the cited words as a clause; `{quote}` the cited words between quotation
 * marks; `{subject}` and `{predicate}`, of cited words "SUBJECT is PREDICATE", the one as a clause begins, the other between
 * quotation marks; `{stop}` a full stop unless the words before it end in one of their own; `{title}` the highest-scored source's
 * title between quotation marks; `{community}` its community's name; `{favor}`, `{against}`, `{unclear}`, `{placed}`,
 * `{people}` a count of people. A sentence cites at most one comment. What each claims beyond its words is said here,
 * and proved by `digest/verify`.
 */
export interface Frames {
  // Framing: what the argument is about.
  /** The title is a question. */
  readonly postAsks: string;
  readonly postSays: string;
  /** The title is no sentence. */
  readonly postHeaded: string;
  /** Where the title cannot be quoted. */
  readonly postInCommunity: string;
  readonly peopleAnswer: string;
  /** One person alone. */
  readonly personAnswers: string;
  /** The kind is `other` and the title a question. */
  readonly noDispute: string;
  /** The cited words are the proposition. */
  readonly proposition: string;
  /** There is no proposition but the post's own side. */
  readonly postProposition: string;

  // Stances: who argues what.
  readonly argues: string;
  /** The cited words leave no room: must, never. */
  readonly insists: string;
  /** The cited words follow a doubt in their sentence: "I don't think that". */
  readonly doubts: string;
  readonly calls: string;
  readonly writes: string;
  /** The comment answers the one cited just before. */
  readonly replies: string;
  /** The same, and the cited words follow a bare refusal ("No."). */
  readonly counters: string;
  /** The same comment as cited just before. */
  readonly adds: string;
  /** Another branch than the one cited just before: their comments have no ancestor in common. */
  readonly elsewhereArgues: string;
  readonly elsewhereWrites: string;
  /** Whose author is placed so. */
  readonly favorArgues: string;
  readonly favorWrites: string;
  readonly againstArgues: string;
  readonly againstWrites: string;
  /** The cited comment has the highest score of all; the kind is `other`. */
  readonly bestAnswer: string;

  // Consensus: which view dominates, on what basis, and who stands apart.
  /** At least four fifths of the placed. */
  readonly favorDominates: string;
  readonly againstDominates: string;
  /** At least two thirds of the placed. */
  readonly favorLeads: string;
  readonly againstLeads: string;
  readonly divided: string;
  /** Fewer than ten placed, or under a seventh of the people. */
  readonly fewPlaced: string;
  readonly restUnplaced: string;
  /** Nobody is placed. */
  readonly nonePlaced: string;
  /** The cited comment has the highest score of all. */
  readonly highestScore: string;
  /** Whose author is on the smaller side, where one side dominates or leads. */
  readonly apartArgues: string;
  readonly apartWrites: string;

  // Key points: a claim, then who holds it.
  readonly claimClause: string;
  readonly claimQuote: string;
  readonly holder: string;
  /** Whose author is placed so. */
  readonly holderFavor: string;
  readonly holderAgainst: string;
  /** The cited words follow the claim's in the same sentence, after *because*. */
  readonly holderBecause: string;
  readonly holderFavorBecause: string;
  readonly holderAgainstBecause: string;
  /** The cited words follow the claim's in the same comment. */
  readonly holderAdds: string;
}

export type FrameId = keyof Frames;

/** In which part of a summary each sentence may stand. */
export const framesOfPart = {
  framing: [
    "postAsks",
    "postSays",
    "postHeaded",
    "postInCommunity",
    "peopleAnswer",
    "personAnswers",
    "noDispute",
    "proposition",
    "postProposition",
  ],
  stances: [
    "argues",
    "insists",
    "doubts",
    "calls",
    "writes",
    "replies",
    "counters",
    "adds",
    "elsewhereArgues",
    "elsewhereWrites",
    "favorArgues",
    "favorWrites",
    "againstArgues",
    "againstWrites",
    "bestAnswer",
  ],
  consensus: [
    "favorDominates",
    "againstDominates",
    "favorLeads",
    "againstLeads",
    "divided",
    "fewPlaced",
    "restUnplaced",
    "nonePlaced",
    "highestScore",
    "apartArgues",
    "apartWrites",
  ],
  claim: ["claimClause", "claimQuote"],
  support: [
    "holder",
    "holderFavor",
    "holderAgainst",
    "holderBecause",
    "holderFavorBecause",
    "holderAgainstBecause",
    "holderAdds",
    "replies",
    "counters",
  ],
} as const satisfies Record<string, readonly FrameId[]>;

/** A part of a topic's summary that is told in sentences. */
export type PartName = keyof typeof framesOfPart;

/** Quotation marks around verbatim words. */
export interface QuotationMarks {
  readonly open: string;
  readonly close: string;
}

/** Headlines that are not a title. */
export interface HeadlineForms {
  /** Two whole claims set against each other; slots `{quote}` twice. */
  readonly versus: string;
  /** Where the title may not stand and there is no proposition; slot `{community}`. */
  readonly inCommunity: string;
}
