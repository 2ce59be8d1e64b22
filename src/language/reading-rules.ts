/**
 * What the embedded engine must know of a language to read arguments in it. All patterns are applied to one sentence
 * with white space folded and straight apostrophes; those named `…start` are anchored by whoever writes them.
 */
export interface ReadingRules {
  /** Words that say nothing of a topic, in lower case. */
  readonly stopWords: ReadonlySet<string>;
  /** Words that people use whatever they talk about, in lower case: they do not tell what a topic is about. */
  readonly generic?: ReadonlySet<string>;
  /** The stem of a word in lower case. */
  readonly stem: (word: string) => string;
  /** Words in lower case by which people speak of the same reason; a word may stand in several groups. */
  readonly concepts?: readonly (readonly string[])[];
  /** In lower case, with their points; `no.#` is one only before a number. */
  readonly abbreviations: ReadonlySet<string>;
  /** Whether every noun has a capital, so that a capital inside a sentence makes no name. */
  readonly nounsHaveCapitals?: boolean;
  /** How people argue in it. Where this is unknown, sentences are quoted and nobody is put on a side. */
  readonly argument: ArgumentRules | undefined;
}

export interface ArgumentRules {
  readonly replies: ReplyRules;
  readonly claims: ClaimRules;
  readonly titles: TitleRules;
}

/** How the start of a reply tells agreement from disagreement. */
export interface ReplyRules {
  readonly agreementStart: RegExp;
  /** Searched in the first twelve words. */
  readonly agreementNear: RegExp;
  readonly objectionStart: RegExp;
  readonly challengeStart: RegExp;
  /** The person spoken to, searched in the first twelve words. */
  readonly address: RegExp;
  /** A whole sentence that does nothing but refuse: "No.", "I disagree." */
  readonly bareRefusal: RegExp;
  /** The same of agreement: "Yes.", "Exactly." */
  readonly bareAgreement?: RegExp;
  /** Words of dispute anywhere in a comment. */
  readonly contradiction: RegExp;
}

/** How an author stands to what their sentence goes on to say, by its opener alone. */
export type Attitude =
  | "doubts"
  | "suspects"
  | "isSure"
  | "feels"
  | "hopes"
  | "agreesThat"
  | "wonders"
  | "doesNotUnderstand"
  | "wouldRather";

/** Which sentences may be told as an author's claim. */
export interface ClaimRules {
  /** What is peeled off the start of a sentence, again and again. */
  readonly openerStart: RegExp;
  /** Of those openers, the ones that join a sentence to the one before: dropped in a quotation too. */
  readonly connectiveStart?: RegExp;
  /** Starts that mean nothing alone. */
  readonly refusedStart: RegExp;
  /** A first pronoun, with the verb that hangs on it, that an answer may begin with: what it answers stands before it. */
  readonly answerStart?: RegExp;
  /** How a question begins that may answer a claim: "Why", "Is". Without it, none is told. */
  readonly questionStart?: RegExp;
  /** Stretches that point outside the sentence. */
  readonly refusedInside: RegExp;
  /** A first noun that should be known already: "The class". */
  readonly definiteStart?: RegExp;
  /** What everybody knows by its letters, in lower case: "uk". */
  readonly knownLetters?: ReadonlySet<string>;
  /** A comparison without what it compares with. */
  readonly incomplete?: RegExp;
  /** Endings that point outside the sentence. */
  readonly refusedEnd: RegExp;
  /** Somebody else's view. */
  readonly reported: RegExp;
  readonly irony: RegExp;
  /** A sentence that starts so takes back the one before it. */
  readonly takenBackStart: RegExp;
  /** A sentence that starts so concedes the other side's point. */
  readonly concededStart: RegExp;
  readonly question: RegExp;
  /** I, we, you in any form. */
  readonly firstOrSecondPerson: RegExp;
  /** The person spoken to, as opposed to people in general. */
  readonly addressed: RegExp;
  /** How somebody begins who says what they hold: "I think". Without it, evaluative words and those of the topic tell. */
  readonly opinionStart?: RegExp;
  /** Advice: may be quoted where advice is asked for. */
  readonly imperativeStart: RegExp;
  /** Pronouns that need their noun before them in the sentence. */
  readonly pronoun: RegExp;
  /** A claim's cue: evaluative, modal, negating, causal, quantifying. */
  readonly cue: RegExp;
  /** The evaluative and normative ones among the cues. */
  readonly strongCue: RegExp;
  readonly negation: RegExp;
  /** A finite verb in the present, or a modal. */
  readonly presentVerb: RegExp;
  readonly pastVerb: RegExp;
  /** What is not a main clause: infinitives, and relative and other clauses up to their verb; global. */
  readonly subordinate: RegExp;
  /** A sentence that begins with a verbal noun needs one of these as its verb. */
  readonly singularVerb: RegExp;
  /** A clause hangs on the first words, so that the sentence needs one of those verbs too. */
  readonly relativeNearStart?: RegExp;
  /** Two sentences joined by a comma alone. */
  readonly spliced?: RegExp;
  /** A word that turns the sense, anywhere. */
  readonly turn?: RegExp;
  /** A clause with one of these must not be cut off. */
  readonly turningPoint: RegExp;
  /** Where a reason begins; the reason is its first group. */
  readonly reason: RegExp;
  /** "SUBJECT is PREDICATE", a whole clause without closing point; groups `subject` and `predicate`. */
  readonly predication: RegExp;
  /** What cannot be the subject that somebody calls something. */
  readonly refusedSubject: RegExp;
  /** Doubt before a claim, up to the claim itself: "I don't think that". */
  readonly doubtStart: RegExp;
  /** Other attitudes before a claim, up to the claim itself: "I suspect that"; the claim may begin with its conjunction. */
  readonly attitudeStarts?: Readonly<Partial<Record<Exclude<Attitude, "doubts">, RegExp>>>;
  /** A clause that says what will be: its first finite verb. */
  readonly expecting?: RegExp;
  /** What somebody has lived through. */
  readonly experience?: ExperienceRules;
  /** Words of those who leave no room. */
  readonly insisting: RegExp;
  /** Talk about the debate rather than its subject. */
  readonly aboutTheDebate: RegExp;
  /** Numbers of people or comments: quoted, never reported in our words. */
  readonly countOfPeople: RegExp;
}

/** How experience reads, as opposed to opinion. */
export interface ExperienceRules {
  /** How a sentence of it begins: "My", "When I". */
  readonly start: RegExp;
  /** Conditions, talk of the talk, people spoken to. */
  readonly refused: RegExp;
  /** What joins a story to its point: without it, the point mostly comes in the next sentence. */
  readonly point?: RegExp;
}

/** What a title tells of its thread. */
export interface TitleRules {
  readonly question: RegExp;
  /** A question to be answered with yes or no. */
  readonly yesNoQuestion: RegExp;
  /** A question about the asker's own life, or one that asks for things to know. */
  readonly adviceQuestion: RegExp;
  /** A question of a post's body that people can take sides on, as opposed to one about the asker's own life. */
  readonly debateQuestion?: RegExp;
  /** Cut off before a title becomes a headline: "Unpopular opinion:", "[OC]". */
  readonly label: RegExp;
  /** Announcements, requests and stories, which argue nothing. */
  readonly noDispute: RegExp;
}
