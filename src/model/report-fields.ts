import type { ModelReport } from "./report.ts";

/** What a model did for topics, flat, for a log line. */
export interface ModelReportFields {
  readonly topics: number;
  /** Topics that the embedded engine wrote instead. */
  readonly fellBack: number;
  /** Why, each reason once; `undefined` where there were none. */
  readonly reasons: string | undefined;
  readonly comments: number;
  readonly read: number;
  readonly people: number;
  readonly placed: number;
  readonly claims: number;
  readonly claimsDropped: number;
  /** Claims of which the quotation alone held. */
  readonly claimsCut: number;
  readonly sentences: number;
  readonly repaired: number;
  readonly replaced: number;
  readonly dropped: number;
  /** Passages and key points left out for length. */
  readonly tooLong: number;
  readonly calls: number;
  readonly tokensIn: number;
  readonly tokensOut: number;
}

/** Adds up reports, one a topic. */
export function reportFields(reports: readonly ModelReport[]): ModelReportFields {
  const sum = (number: (report: ModelReport) => number): number =>
    reports.reduce((total, report) => total + number(report), 0);
  const tokens = (way: "input" | "output") =>
    sum((report) => Object.values(report.tokens).reduce((total, step) => total + step[way], 0));
  const reasons = [...new Set(reports.flatMap(({ fellBack }) => fellBack ?? []))];
  return {
    topics: reports.length,
    fellBack: reports.filter(({ fellBack }) => fellBack !== undefined).length,
    reasons: reasons.length === 0 ? undefined : reasons.join(", "),
    comments: sum(({ comments }) => comments),
    read: sum(({ read }) => read),
    people: sum(({ people }) => people),
    placed: sum(({ placed }) => placed),
    claims: sum(({ claims }) => claims.proposed),
    claimsDropped: sum(({ claims }) => claims.dropped),
    claimsCut: sum(({ claims }) => claims.cut),
    sentences: sum(({ sentences }) => sentences.proposed),
    repaired: sum(({ sentences }) => sentences.repaired),
    replaced: sum(({ sentences }) => sentences.replaced),
    dropped: sum(({ sentences }) => sentences.dropped),
    tooLong: sum(({ sentences }) => sentences.tooLong),
    calls: sum(({ calls }) => calls),
    tokensIn: tokens("input"),
    tokensOut: tokens("output"),
  };
}
