/** The first moment of Discord's numbers. */
const epochMs = 1_420_070_400_000n;

/** When what has this id was made. */
export function timeOfId(id: string): Date {
  return new Date(Number((BigInt(id) >> 22n) + epochMs));
}

/** Where a message can be seen, by who may see it. */
export function messageUrl(guildId: string, channelId: string, messageId: string): string {
  return `https://discord.com/channels/${guildId}/${channelId}/${messageId}`;
}
