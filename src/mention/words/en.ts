import type { LastWords, MentionWords, WatchWords } from "../mention-words.ts";
import { momentIn, plain } from "./tell.ts";

const often: Readonly<Record<WatchWords["every"], string>> = {
  day: "every day",
  week: "every Monday",
  month: "on the 1st of every month",
  cron: "by the operator's schedule",
};
const ends: Readonly<Record<LastWords, string>> = {
  delivered: "posted",
  "nothing-to-say": "there was nothing to tell",
  failed: "failed",
  skipped: "skipped, because the bot was down",
  uncertain: "may have been posted",
};
const told = ({ communities, every }: WatchWords) => `${communities.map(plain).join(", ")}, ${often[every]}`;
const nextOf = ({ next }: WatchWords) => (next === undefined ? "it rests" : `next: ${momentIn("en-GB", next)}`);

/** What the bot answers in English. */
export const english: MentionWords = {
  tag: "en",
  help: (bot) =>
    [
      "I am a bot that tells who argues what in a thread. I know these words, right after my name:",
      `- ${plain(`@${bot} summarize`)}: what is argued in this thread (where the operator allowed it)`,
      `- ${plain(`@${bot} opt out`)}: I never read or cite you; ${plain("opt in")} takes it back`,
      `- for this community's moderators: ${plain(`@${bot} watch COMMUNITY@INSTANCE daily`)} (or ${plain("weekly")}), ${plain("stop")}, ${plain("status")}`,
    ].join("\n"),
  optedOut: (bot) =>
    `Done: I do not read or cite you any more, and take you out of what I posted. ${plain(`@${bot} opt in`)} takes it back.`,
  optedIn: "Done: I read and cite you again, like everybody, unless your profile says otherwise.",
  keptOut: (contact) => `The one who runs me keeps you out; ask there to be let in again: ${contact}`,
  notSummarized: {
    notHere: "I summarize only where the one who runs me allowed it, and this community is not among those.",
    optedOut: "I leave this thread alone: whoever started it asked not to be read.",
    otherwise: "I leave this thread alone: it is not one that I may read.",
    unreadable: "I could not read this thread just now. Please ask again later.",
  },
  nothingToTell:
    "There is not enough here yet that I could summarize. Ask me again when more is said: I will write it here.",
  notModerator: (community) => `Only moderators of ${plain(community)} can tell me that.`,
  watching: (watch) => `I will post here what is argued in ${told(watch)}; ${nextOf(watch)}. Say \`stop\` to end it.`,
  stopped: (community) => `I do not post digests to ${plain(community)} any more.`,
  status: {
    none: (community) => `I post no digests to ${plain(community)}.`,
    stopped: (community) => `Moderators of ${plain(community)} told me to stop; \`watch\` begins anew.`,
    title: (community) => `What I post to ${plain(community)}:`,
    line: (watch) =>
      `- ${told(watch)}; ${nextOf(watch)}${watch.last === undefined ? "" : `; last: ${ends[watch.last]}`}`,
  },
  refused: {
    unknownCommunity: (community) => `I cannot find ${plain(community)}: check the spelling, and try again.`,
    notPublic: (community) => `${plain(community)} is not open to everyone, so I do not read it.`,
    tooManyWatches: (most) => `I post at most ${most} digests to one community: say \`stop\` to begin anew.`,
    tooManyInAll: "I already post as many digests as I can. Ask again later, or ask the one who runs me.",
    tooOften: (minutes) => `The one who runs me lets digests come every ${minutes} minutes at most.`,
  },
};
