import { type APIAttachment, type APIChannel, type APIMessage, type APIUser, MessageType } from "discord-api-types/v10";
import { idTimeMs } from "./ids.ts";
import { type Attachment, type Channel, type Message, mustUser, type State, type User } from "./state.ts";

interface MessageSurroundings {
  readonly state: State;
  /** Where attached files can be read. */
  readonly baseUrl: string;
  readonly user: (user: User) => APIUser;
  readonly channel: (channel: Channel) => APIChannel;
}

/** Makes Discord's object of a message. */
export function messageView(it: Message, { state, baseUrl, user, channel }: MessageSurroundings): APIMessage {
  const thread = it.threadId === null ? undefined : state.channels.get(it.threadId);
  const author = mustUser(state, it.authorId);
  const attachments = it.attachments.map((each) => attachmentView(it, each, baseUrl));
  return {
    id: it.id,
    channel_id: it.channelId,
    author: user(author),
    content: it.content,
    timestamp: isoTime(idTimeMs(it.id)),
    edited_timestamp: it.editedAtMs === null ? null : isoTime(it.editedAtMs),
    tts: false,
    mention_everyone: it.pings.everyone,
    mentions: [...it.pings.userIds].map((id) => user(mustUser(state, id))),
    mention_roles: [...it.pings.roleIds],
    attachments,
    embeds: it.embeds,
    components: withAddresses(it.components, attachments),
    pinned: false,
    type: it.interaction?.command ? MessageType.ChatInputCommand : MessageType.Default,
    flags: it.flags,
    ...(it.nonce === null ? {} : { nonce: it.nonce }),
    ...(thread === undefined ? {} : { thread: channel(thread) as never }),
    ...(it.interaction === null ? {} : { webhook_id: state.application.id }),
    ...(author.bot ? { application_id: state.application.id } : {}),
  };
}

/** Once a message is there, its pictures are told by where they can be read, and no longer by their names. */
function withAddresses<T>(components: T, attachments: readonly APIAttachment[]): T {
  return JSON.parse(JSON.stringify(components), (key, value: unknown) => {
    const file = attachments.find(({ filename }) => key === "url" && value === `attachment://${filename}`);
    return file?.url ?? value;
  }) as T;
}

function attachmentView(message: Message, it: Attachment, baseUrl: string): APIAttachment {
  const url = `${baseUrl}/attachments/${message.channelId}/${it.id}/${encodeURIComponent(it.name)}`;
  return {
    id: it.id,
    filename: it.name,
    ...(it.description === null ? {} : { description: it.description }),
    content_type: it.contentType,
    size: it.bytes.length,
    url,
    proxy_url: url,
  };
}

/** @returns the time as Discord writes it: with microseconds, and an offset instead of Z */
export function isoTime(timeMs: number): string {
  return new Date(timeMs).toISOString().replace("Z", "000+00:00");
}
