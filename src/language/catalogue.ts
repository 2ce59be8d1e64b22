/** One text for each plural form that the language knows; `{count}` is the number. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** The words around a digest in one language: headings, the closing line, notes. */
export interface Catalogue {
  /** BCP 47, of these words: for plural forms and the look of numbers. */
  readonly tag: string;
  /** Set around a person's name where neither bold letters nor a link can mark it. */
  readonly personMarks: { readonly open: string; readonly close: string };
  readonly keyPoints: string;
  /** `{count}`: how many. */
  readonly sourceDiscussions: string;
  /** `{count}`: upvotes minus downvotes. */
  readonly score: string;
  readonly comments: PluralForms;
  readonly people: PluralForms;
  /** Above a whole digest. */
  readonly title: string;
  /** Above the list of a digest's topics. */
  readonly topics: string;
  /** A post's title: the first topic's `{headline}` and how many more topics there are, `{count}`. */
  readonly headlineAndMore: PluralForms;
  /** Above the words cited; `{count}`: how many. */
  readonly quotations: string;
  /** Of what opens a person's words; `{person}`: who said them. */
  readonly wordsOf: string;
  /** A link; `{instance}`: the host it leads to. */
  readonly readComment: string;
  /** A link to the whole digest. */
  readonly readInFull: string;
  /** A person's place on the topic, as a label. */
  readonly sides: Readonly<Record<"favor" | "against" | "unclear", string>>;
  readonly chart: {
    readonly title: string;
    readonly people: string;
    readonly score: string;
    /** `{side}`; `{people}` with their number; `{share}` of the score, in per cent. */
    readonly row: string;
  };
  readonly closing: {
    /** `{comments}`, `{people}`: with their numbers. */
    readonly byEmbeddedEngine: string;
    /** The same, and `{model}`. */
    readonly byModel: string;
    /** `{read}`: how many comments the model read; `{comments}`: of how many, with the number. Said where it read fewer. */
    readonly readByModel: string;
    /** `{items}`: what was left out, with numbers. */
    readonly leftOut: string;
    readonly checked: string;
    /** Said where there was no room for all of it. */
    readonly shortened: string;
    /** `{contact}`: where to object and to opt out. */
    readonly contact: string;
  };
  /** What a digest lacks, by the code of its note, in the closing line. `{source}`, `{count}`. */
  readonly notes: {
    readonly "not-reached": string;
    readonly "threads-unreadable": PluralForms;
    readonly "people-muted": PluralForms;
    readonly "model-not-used": PluralForms;
    /** How a topic moved since it was told before. */
    readonly moved: {
      /** `{day}`: "Tuesday" or "14 November"; `{comments}`: `more`, with the number. */
      readonly comments: string;
      readonly more: PluralForms;
      /** What stands after a comma, where `favor`, or `against`, gained: `{now}`, `{before}`: per cent. */
      readonly favor: string;
      readonly against: string;
    };
  };
  /** How many posts and comments were left out, by reason. */
  readonly omitted: Readonly<
    Record<
      "denied" | "optedOut" | "banned" | "bots" | "deleted" | "removed" | "nsfw" | "notPublic" | "sensitive" | "unread",
      PluralForms
    >
  >;
}
