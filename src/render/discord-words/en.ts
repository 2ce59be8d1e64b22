import type { DiscordWords } from "../discord-words.ts";

export const english: DiscordWords = {
  tag: "en",
  buttons: {
    more: "Read more",
    points: (count) => `Key points (${count})`,
    quotes: (count) => `Quotes (${count})`,
    sources: (count) => `Sources (${count})`,
  },
  continued: "Every topic in full: below.",
  moreLeft: (count) => `… and ${count} more.`,
  permissions: {
    ViewChannel: "View Channels",
    SendMessages: "Send Messages",
    EmbedLinks: "Embed Links",
    AttachFiles: "Attach Files",
    CreatePublicThreads: "Create Public Threads",
    SendMessagesInThreads: "Send Messages in Threads",
  },
  refused: {
    missing: (permissions, channel) =>
      `I lack ${permissions.join(" and ")} in ${channel}: give my role ${permissions.length === 1 ? "this permission" : "these permissions"} there.`,
    noAccess: (channel) => `I cannot see ${channel}: give my role View Channels and Send Messages there.`,
    gone: (channel) => `${channel} is not there any more: choose another channel.`,
    locked: (channel) => `${channel} is locked: unlock it, or choose another channel.`,
    noTag: (channel) =>
      `${channel} wants a tag on every post and has none that I may use: add one that is open to all.`,
    unsuitable: (channel) =>
      `${channel} takes no digests: choose a text channel, an announcement channel, a forum or a thread.`,
    unnamed: (channel) => `Discord does not let me post in ${channel}: look at my role's permissions there.`,
    digest: (channel, said) =>
      `Discord does not take this digest in ${channel}: ${said}. The next one comes when it is due.`,
  },
  remarks: {
    noChart: (permission, channel) => `Without its chart: I lack ${permission} in ${channel}.`,
    notContinued: (permissions, channel) =>
      `Shortened instead of continued in a thread: I lack ${permissions.join(" and ")} in ${channel}.`,
    notCrossposted: (channel) => `Posted in ${channel}, but not published to the channels that follow it.`,
    crosspostLimited: (channel) =>
      `Posted in ${channel}, but not published to the channels that follow it: Discord allows about ten an hour.`,
    roleNotMentionable: "The role was not mentioned: allow everyone to mention it, or choose another.",
    roleGone: "The role to mention is not there any more: choose another.",
  },
};
