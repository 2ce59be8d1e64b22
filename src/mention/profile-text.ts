/** What Lemmy takes for a profile. */
const longestProfile = 1_000;

export interface ProfileParts {
  /** `name@host`, as one mentions it. */
  readonly bot: string;
  /** Who runs it can be reached there. */
  readonly contactUrl: string;
  readonly sourceUrl: string;
}

/** What the account says of itself: what it is, who runs it, how to be left alone. Markdown, at most 1,000 characters. */
export function profileText({ bot, contactUrl, sourceUrl }: ProfileParts): string {
  const whole = [
    "**This is a bot.** It tells who argues what in threads, where an operator or a community's moderators asked for it. It never votes, and answers only when it is mentioned.",
    `**Who runs it, and where to object:** ${contactUrl}`,
    `**To be left alone:** write \`#nostandpoint\` into your profile, or mention it with \`@${bot} opt out\`: then it neither reads nor cites you, and takes you out of what it posted.`,
    `**How it works, and its source:** ${sourceUrl}`,
  ];
  const [what = "", who = "", how = ""] = whole;
  const text = whole.join("\n\n");
  // Long addresses cost the sentences about the program, never the way to its operator.
  return text.length <= longestProfile ? text : [what, who, how].join("\n\n").slice(0, longestProfile);
}
