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
  /** Where the community's name cannot be printed either. */
  readonly postAlone: string;
  readonly peopleAnswer: string;
  /** One person alone. */
  readonly personAnswers: string;
  /** The kind is `other` and the title a question. */
  readonly noDispute: string;
  /** The kind is `other` and the title asks for advice; the title is the headline. */
  readonly asksForAdvice?: string;
  /** The cited words are a question of the post's body. */
  readonly bodyAsks?: string;
  /** The cited words are of the post's body and tell what happened; the kind is `other`. */
  readonly postTells?: string;
  /** The cited words are the proposition. */
  readonly proposition: string;
  /** There is no proposition but the post's own side. */
  readonly postProposition: string;

  // Stances: who argues what.
  readonly argues: string;
  readonly holds?: string;
  /** The cited words leave no room: must, never. */
  readonly insists: string;
  /** The cited words follow a doubt in their sentence: "I don't think that". */
  readonly doubts: string;
  // The same of other openers: "I suspect that", "I'm sure that", "I feel that", "I hope that", "I agree that".
  readonly suspects?: string;
  readonly isSure?: string;
  readonly feels?: string;
  readonly hopes?: string;
  readonly agreesThat?: string;
  /** "I wonder"; the clause begins with its conjunction. */
  readonly wonders?: string;
  /** "I don't understand"; the clause begins with its conjunction. */
  readonly doesNotUnderstand?: string;
  /** "I'd rather"; the clause begins with its verb. */
  readonly wouldRather?: string;
  /** The first finite verb of the cited words says what will be. */
  readonly expects?: string;
  readonly calls: string;
  readonly writes: string;
  readonly says?: string;
  readonly putsIt?: string;
  /** The comment answers the one cited just before. */
  readonly replies: string;
  /** The same, and the cited words follow a bare refusal ("No."), or deny what the ones before affirm. */
  readonly counters: string;
  /** The same, and the cited words follow a bare agreement ("Exactly."). */
  readonly agrees?: string;
  /** The same, and the cited words are a question. */
  readonly asks?: string;
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
  /** The same, and somebody else placed so is cited before in the stances. */
  readonly alsoFavorArgues?: string;
  readonly alsoFavorWrites?: string;
  readonly alsoAgainstArgues?: string;
  readonly alsoAgainstWrites?: string;
  /** Whose author is placed opposite the one cited just before. */
  readonly contrastArgues?: string;
  readonly contrastWrites?: string;
  /** The cited words tell what their author lived through. Once a topic, last of the stances. */
  readonly experience?: string;
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
  /** Fewer than ten people, all of them placed. */
  readonly fewPeople?: string;
  readonly restUnplaced: string;
  /** Nobody is placed. */
  readonly nonePlaced: string;
  /** The cited comment has the highest score of all. */
  readonly highestScore: string;
  /** The same of a comment that is cited already. */
  readonly highestScoreAgain?: string;
  /** Whose author is on the smaller side, where one side dominates or leads. */
  readonly apartArgues: string;
  readonly apartWrites: string;

  // Key points: a claim, then who holds it.
  readonly claimClause: string;
  readonly claimQuote: string;
  readonly holder: string;
  readonly holderSays?: string;
  readonly holderView?: string;
  /** The cited words, of somebody else, share most of theirs with the claim. */
  readonly sameHolder?: string;
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
    "postAlone",
    "peopleAnswer",
    "personAnswers",
    "noDispute",
    "asksForAdvice",
    "bodyAsks",
    "postTells",
    "proposition",
    "postProposition",
  ],
  stances: [
    "argues",
    "holds",
    "insists",
    "expects",
    "doubts",
    "suspects",
    "isSure",
    "feels",
    "hopes",
    "agreesThat",
    "wonders",
    "doesNotUnderstand",
    "wouldRather",
    "calls",
    "writes",
    "says",
    "putsIt",
    "replies",
    "counters",
    "agrees",
    "asks",
    "adds",
    "elsewhereArgues",
    "elsewhereWrites",
    "favorArgues",
    "favorWrites",
    "againstArgues",
    "againstWrites",
    "alsoFavorArgues",
    "alsoFavorWrites",
    "alsoAgainstArgues",
    "alsoAgainstWrites",
    "contrastArgues",
    "contrastWrites",
    "experience",
    "bestAnswer",
  ],
  consensus: [
    "favorDominates",
    "againstDominates",
    "favorLeads",
    "againstLeads",
    "divided",
    "fewPlaced",
    "fewPeople",
    "restUnplaced",
    "nonePlaced",
    "highestScore",
    "highestScoreAgain",
    "apartArgues",
    "apartWrites",
  ],
  claim: ["claimClause", "claimQuote"],
  support: [
    "holder",
    "holderSays",
    "holderView",
    "sameHolder",
    "holderFavor",
    "holderAgainst",
    "holderBecause",
    "holderFavorBecause",
    "holderAgainstBecause",
    "holderAdds",
    "replies",
    "counters",
    "agrees",
    "asks",
  ],
} as const satisfies Record<string, readonly FrameId[]>;

/** A part of a topic's summary that is told in sentences. */
export type PartName = keyof typeof framesOfPart;
