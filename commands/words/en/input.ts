import { grouped, listed } from "../phrases.ts";
import type { Words } from "../words.ts";

const tag = "en";
const like = "`technology@lemmy.world`";
const nearby = (near: readonly string[]) => (near.length === 0 ? "" : ` Did you mean ${listed(tag, near, "or")}?`);

export const common: Words["common"] = {
  needsManageServer: "You need the permission **Manage Server** for this.",
  onlyInServers: "This works in servers only.",
  notYourButton: "Only the person who ran the command can press its buttons.",
  oldButton: "This button is too old to be understood; run the command again.",
  oldCommand: "This command is not there any more; begin to type it again to see which there are.",
  cancelled: "Nothing has changed.",
  cancel: "Cancel",
  bug: (id) => `Something went wrong inside Standpoint. Whoever runs this bot finds it in the log under \`${id}\`.`,
};

/** English sentences come with the errors themselves; these say more here. */
export const errors: Words["errors"] = {
  store: () => "What is stored could not be read or written, so nothing has changed; try again in a minute.",
  "damaged-document": () =>
    "What is stored of this server cannot be understood, so it was left as it is and nothing has changed; whoever runs this bot must mend it.",
};

const bold = (names: readonly string[]) =>
  listed(
    tag,
    names.map((name) => `**${name}**`),
    "and",
  );

export const input: Words["input"] = {
  noCommunity: `Name at least one community, like ${like}.`,
  tooManyCommunities: (count, most) =>
    `One digest reads at most ${most} communities, and these are ${count}; leave some out.`,
  notACommunity: (text) => `“${text}” is no community; write one like ${like}.`,
  threadInsteadOfCommunity: (text) =>
    `“${text}” is a single thread; a community is wanted here, like ${like}. For one thread there is \`/stance\`.`,
  unknownCommunity: (name, instance, near) => `${instance} knows no community “${name}”.${nearby(near)}`,
  hiddenCommunity: (community) =>
    `${community} is private, or hidden from visitors without an account, so it cannot be read; choose a public one.`,
  nsfwOff: (community) =>
    `${community} is NSFW, which this server does not allow; someone who may manage the server can with \`/settings set nsfw:True\`.`,
  nsfwChannel: (community, channel) =>
    `${community} is NSFW, and ${channel} is not age-restricted; choose one that is.`,
  badCron: (expression, sentence) =>
    `“${expression}” is no schedule; write \`day\`, \`week\`, \`month\` or a cron expression, like \`0 18 * * 5\`. ${sentence}`,
  neverDue: "That schedule never comes due; check its day and month.",
  tooOften: (minMinutes) =>
    `That is more often than whoever runs this bot allows: digests come at least ${grouped(tag, minMinutes)} minutes apart.`,
  badTimezone: (text, near) => `“${text}” is no time zone; write one like \`Europe/Berlin\`.${nearby(near)}`,
  badTime: (text) => `“${text}” is no time of day; write one between 00:00 and 23:59, like \`18:00\`.`,
  atWithCron: "A cron expression already says the time: leave out `at`, or use `day`, `week` or `month`.",
  tooManyKeywords: (most) => `Give at most ${most} words or phrases.`,
  notAThread: (text) => `“${text}” is no thread; give its address, like \`https://lemmy.world/post/123\`.`,
  notAPerson: (text) => `“${text}” is no person; write one like \`name@lemmy.world\`.`,
  missingPermissions: (names, channel) => `I may not post digests in ${channel}. Give my role there: ${bold(names)}.`,
  fewerPermissions: (names, channel) =>
    `Digests will come shorter, or without their chart: in ${channel} I lack ${bold(names)}.`,
  wrongKindOfChannel: (channel) =>
    `Digests cannot be posted in ${channel}; choose a text, announcement or forum channel, or a thread.`,
};
