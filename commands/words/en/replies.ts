import { counted, distance, grouped, linked, listed, moment } from "../phrases.ts";
import type { Words } from "../words.ts";

const tag = "en";

export const choices: Words["choices"] = {
  every: { day: "every day", week: "every week, on Mondays", month: "every month, on the 1st" },
  period: { day: "the last day", week: "the last week", month: "the last month", all: "all time" },
  languageOfTopics: "the server's, and of most topics",
};

export const watch: Words["watch"] = {
  schedule: {
    day: (at, timezone) => `Every day at ${at} (${timezone})`,
    week: (at, timezone) => `Every Monday at ${at} (${timezone})`,
    month: (at, timezone) => `On the 1st of each month at ${at} (${timezone})`,
    cron: (expression, timezone) => `By the cron expression \`${expression}\` (${timezone})`,
  },
  added: (number) => `**Watch #${number} is set up.**`,
  edited: (number) => `**Watch #${number} is changed.**`,
  paused: (number) => `**Watch #${number} is paused.** \`/watch resume\` goes on.`,
  resumed: (number) => `**Watch #${number} goes on.**`,
  removed: (number, communities) => `Watch #${number} (${communities}) is removed; no more digests come from it.`,
  removeQuestion: (number, communities, channel) =>
    `Remove watch #${number}? No more digests of ${communities} will come to ${channel}. This cannot be undone; \`/watch pause\` can.`,
  remove: "Remove",
  what: (communities, channel) => `${communities} → ${channel}`,
  next: (local, timezone, at) => `Next: ${local} ${timezone}, ${moment(at)}`,
  pausedItself: (number, communities, why) =>
    `I paused watch #${number} (${communities}). ${why} Then \`/watch resume\` goes on.`,
  pausedSince: (reason, at) =>
    `Paused ${distance(at)}${
      {
        "by-hand": "",
        "destination-gone": ": the channel is not there any more",
        "destination-forbidden": ": I may not post in the channel",
      }[reason]
    }.`,
  thresholds: ({ minScore, minComments, maxTopics }) =>
    `Threads with a score of at least ${grouped(tag, minScore)} and at least ${counted(tag, minComments, { one: "comment", other: "comments" })}; at most ${counted(tag, maxTopics, { one: "topic", other: "topics" })} a digest`,
  include: (keywords) => `Only threads with: ${keywords}`,
  exclude: (keywords) => `No threads with: ${keywords}`,
  nothingWhenQuiet: "When no thread is worth a digest, nothing is posted. `/watch preview` shows what would come now.",
  timesInUtc: "Times are in UTC until someone chooses this server's zone: `/settings set timezone:`.",
  heading: (count) => `**${counted(tag, count, { one: "watch", other: "watches" })} in this server**`,
  none: "Nothing is watched in this server yet. Begin with `/watch add community:technology@lemmy.world`.",
  unknown: (text) => `There is no watch “${text}” here; \`/watch list\` shows their numbers.`,
  tooMany: (most) =>
    `This server has ${counted(tag, most, { one: "watch", other: "watches" })}, and more are not allowed; remove one first, or add its communities to another with \`/watch edit\`.`,
  nothingToEdit: "Say what shall be different: give at least one option besides the watch.",
  previewOf: (number) => `-# Watch #${number}, as it would be posted now. Only you see this.`,
};

export const digest: Words["digest"] = {
  nothing: (why) => why,
  tooOften: (at) => `That is a lot of digests at once; you can ask again ${distance(at)}.`,
  notKept: "This digest is too old: what belongs to it is not kept any more.",
  publishOff: "Posting to Lemmy is off: whoever runs this bot has given it no Lemmy account.",
  publishNowhere: "This server may not post to any Lemmy community; whoever runs this bot can allow some.",
  publishNotAllowed: (to, allowed) => `This server may not post to ${to}; it may to ${listed(tag, allowed, "and")}.`,
  published: (to, url) => `Posted to ${to}: ${url}`,
  alreadyPublished: (url, at) => `That was posted only just now: ${url}\nA new one is possible ${distance(at)}.`,
  publishRefused: (to, why) => `It could not be posted to ${to}: ${why}`,
};

export const settings: Words["settings"] = {
  heading: "**Settings of this server**",
  timezone: (name) => `Time zone: ${name}`,
  language: (name) => `Language: ${name}`,
  role: (role) => `Role to mention: ${role ?? "none"}`,
  nsfw: (on) => `NSFW communities: ${on ? "allowed in age-restricted channels" : "not read"}`,
  muted: (people) => `Never cited: ${people.length === 0 ? "nobody in particular" : people.join(", ")}`,
  saved: "**Saved.**",
  nothingToSet: "Say what shall be set: give at least one option.",
  roleNotMentionable: (role) =>
    `Not everyone may mention ${role}, so no digest may either; allow it in the role's settings (“Allow anyone to @mention this role”), or choose another.`,
  roleEveryone: "Digests never ping everyone; choose a role that people can leave.",
  mutedNow: (person) =>
    `${person} is no longer cited in this server's digests. Their comments still count, and the closing line says that someone is left out.`,
  alreadyMuted: (person) => `${person} is muted already.`,
  unmutedNow: (person) => `${person} may be cited again.`,
  notMuted: (person) => `${person} is not muted here; \`/settings show\` lists who is.`,
  reset: "**All settings are as they were at first.** Watches stay as they are, in their own time zones.",
};

export const status: Words["status"] = {
  heading: (count) => `**${counted(tag, count, { one: "watch", other: "watches" })}**`,
  never: "Has not run yet.",
  underWay: (at) => `Is being delivered, since ${distance(at)}.`,
  last: (sentence) => `Last: ${sentence}`,
  delivered: (at, url) => `[delivered](${url}) ${distance(at)}.`,
  nothingToSay: (at, why) => `nothing to say ${distance(at)}. ${why}`,
  failed: (at, error) => `failed ${distance(at)}. ${error}`,
  skipped: (at) => `skipped: the bot was down when it was due ${distance(at)}.`,
  uncertain: (at) =>
    `*uncertain*. The bot stopped ${distance(at)} while it was posting; the digest may have arrived or not.`,
  modelTokens: (tokens) => `The language model took ${counted(tag, tokens, { one: "token", other: "tokens" })} for it.`,
  quietAdvice: (number) => `\`/watch edit watch:${number}\` can lower \`min-score\` or \`min-comments\`.`,
  advice: {
    resume: (number) => `\`/watch resume watch:${number}\` goes on.`,
    "choose-channel": (number) => `Choose another channel: \`/watch edit watch:${number} channel:\`.`,
    "grant-permissions": (number, channel) =>
      `Give my role its permissions in ${channel}, then \`/watch resume watch:${number}\`.`,
    "look-there": (_, channel) => `Look into ${channel}: it is not posted again. \`/digest\` builds one now.`,
    wait: (number) => `The next one tries again; \`/watch preview watch:${number}\` shows whether it works now.`,
    "ask-operator": () => "What is stored of its deliveries cannot be read; whoever runs this bot must mend it.",
  },
};

export const pages: Words["pages"] = {
  help: (inviteUrl, contactUrl) => [
    "**Standpoint** reads the biggest threads of Lemmy communities and tells who argues what. Every name, quotation and number is checked against the comments.",
    [
      "`/watch add community:technology@lemmy.world`: a digest here every day at 09:00",
      "`/watch list`, `/watch edit`, `/watch pause`, `/watch remove`: change that",
      "`/digest community:technology@lemmy.world`: one now",
      "`/stance link:https://lemmy.world/post/123`: one thread",
      "`/settings show`: time zone, language and more",
      "`/status`: what was delivered, and why not",
    ].join("\n"),
    `${linked("Add it to another server", inviteUrl)} · ${linked("Ask or object", contactUrl)}`,
  ],
  about: (version, sourceUrl, engine) => [
    `**Standpoint ${version}**, free software under the AGPL 3.0: ${linked("its source", sourceUrl)}`,
    `Digests are written by ${engine}.`,
  ],
  embeddedEngine: "the embedded engine: it chooses and frames people's own sentences, and no language model is used",
  modelEngine: (model) => `the language model ${model}; what it writes is checked against the comments`,
  privacy: (contactUrl, privacyUrl, graceDays) => [
    "**What is stored of this server:** its id, settings and watches with the ids of their channels and of who ordered them; for each watch the last deliveries; digests for 90 days. No messages of this server are read.",
    `**When the bot is removed** all of it is deleted after ${counted(tag, graceDays, { one: "day", other: "days" })}, or at once with the button below.`,
    `**People cited** can object at any time: with \`#nobot\` in their Lemmy profile nothing of theirs is read any more, and ${linked("whoever runs this bot", contactUrl)} takes back what was published. \`/settings mute\` keeps a person out of this server's digests.`,
    linked("The whole privacy page", privacyUrl),
  ],
  deleteEverything: "Delete everything",
  deleteQuestion: (count) =>
    `Delete all settings, ${counted(tag, count, { one: "watch", other: "watches" })} and everything else that is stored of this server? This cannot be undone. Digests already posted stay in their channels.`,
  deleteNow: "Delete it all",
  deleted: "Everything that was stored of this server is deleted.",
};
