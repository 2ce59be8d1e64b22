import type { CommunityReport, InstanceReport } from "./lemmy-probe.ts";

/** One line on an instance or a community: how it stands, and what to do where it does not. */
export interface InstanceLine {
  readonly part: string;
  readonly state: "works" | "broken";
  readonly text: string;
}

/** Says how an instance and its watched communities stand. */
export function describeInstance(report: InstanceReport): InstanceLine[] {
  const { host, software, api, latencyMs, rateLimit, problem } = report;
  if (problem !== undefined || software === undefined)
    return [{ part: host, state: "broken", text: problem?.userMessage ?? "it does not say what it runs" }];
  const facts = [
    `runs ${software.name} ${software.version}`,
    ...(api === undefined ? [] : [`read by API ${api}`]),
    ...(latencyMs === undefined ? [] : [`answers in ${Math.round(latencyMs)} ms`]),
    rateLimit === undefined
      ? "says nothing of its rate limit"
      : `leaves ${rateLimit.remaining} calls of its rate limit`,
  ];
  return [{ part: host, state: "works", text: facts.join(", ") }, ...report.communities.map(describeCommunity)];
}

function describeCommunity(report: CommunityReport): InstanceLine {
  const { community: part } = report;
  switch (report.status) {
    case "public":
      return report.nsfw
        ? { part, state: "broken", text: "is NSFW, which is not read; take it out of the watched communities" }
        : { part, state: "works", text: "is there, and public" };
    case "not-public":
      return {
        part,
        state: "broken",
        text: "is not public, so it is not read; take it out of the watched communities",
      };
    case "failed":
      return { part, state: "broken", text: report.problem.userMessage };
  }
}
