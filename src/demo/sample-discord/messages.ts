import type { APIEmbed, APIMessageTopLevelComponent } from "discord-api-types/v10";
import { type Attachment, type Channel, type Message, messageFlags } from "./state/state.ts";
import type { World } from "./state/world.ts";
import { asObject, type Path } from "./validate/form-errors.ts";
import { collectPings } from "./validate/mentions.ts";
import { textsOf } from "./validate/validate-components.ts";
import { checkMessage, checkNotEmpty, type MessageBody, unknownKeys } from "./validate/validate-message.ts";

/** A file as it was sent. */
export interface UploadedFile {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

export interface NewMessage {
  readonly channel: Channel;
  readonly authorId: string;
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
  /** Where the message stands in the request, for naming what is wrong. */
  readonly path?: Path;
  readonly onlyFor?: string | null;
  readonly interaction?: Message["interaction"];
  /** The first message of a thread started from a forum has the thread's id. */
  readonly id?: string;
}

/** What a sender may set of a message's flags. */
const settable = messageFlags.suppressEmbeds | messageFlags.suppressNotifications | messageFlags.componentsV2;

/**
 * Checks a new message without making it.
 *
 * @throws {ApiError} where Discord would refuse it
 */
export function checkNewMessage(
  world: World,
  { body, files, path = [] }: Pick<NewMessage, "body" | "files" | "path">,
): MessageBody {
  const fileNames = files.map(({ name }) => name);
  const checked = checkMessage(body, { fileNames, path });
  for (const key of unknownKeys(body)) world.failures.push(`A message has "${key}", which Discord passes over.`);
  checkNotEmpty({
    content: checked.content ?? "",
    embeds: checked.embeds ?? [],
    components: checked.components ?? [],
    attachments: files,
  });
  return checked;
}

/** @throws {ApiError} where Discord would refuse it */
export function createMessage(world: World, message: NewMessage): Message {
  const { channel, authorId, files, onlyFor = null, interaction = null } = message;
  const body = checkNewMessage(world, message);
  const made: Message = {
    id: message.id ?? world.ids.next(),
    channelId: channel.id,
    guildId: channel.guildId,
    authorId,
    content: (body.content ?? "").trim(),
    embeds: (body.embeds ?? []) as APIEmbed[],
    components: numbered(body.components ?? []),
    attachments: files.map((file, at) => attachmentOf(world, file, describedIn(body, String(at)))),
    flags: ((body.flags ?? 0) & settable) | (onlyFor === null ? 0 : messageFlags.ephemeral),
    nonce: body.nonce === undefined ? null : String(body.nonce),
    editedAtMs: null,
    pings: { everyone: false, userIds: new Set(), roleIds: new Set() },
    onlyFor,
    interaction,
    threadId: null,
  };
  addPings(world, channel, made, body.allowed_mentions);
  world.state.messages.set(made.id, made);
  if (onlyFor === null) channel.lastMessageId = made.id;
  world.changed();
  return made;
}

/** @throws {ApiError} where Discord would refuse it; then nothing is changed */
export function editMessage(
  world: World,
  channel: Channel,
  message: Message,
  value: unknown,
  files: readonly UploadedFile[],
  path: Path = [],
): Message {
  const before = { ...message, files: new Map(message.attachments.map(({ id, name }) => [id, name])) };
  const body = checkMessage(value, { fileNames: files.map(({ name }) => name), before, path });
  for (const key of unknownKeys(value)) world.failures.push(`A message has "${key}", which Discord passes over.`);
  const kept =
    body.attachments === undefined ? message.attachments : message.attachments.filter(({ id }) => isListed(body, id));
  const after = {
    content: body.content === undefined ? message.content : (body.content ?? "").trim(),
    embeds: body.embeds === undefined ? message.embeds : ((body.embeds ?? []) as APIEmbed[]),
    components: body.components === undefined ? message.components : numbered(body.components ?? []),
    attachments: [...kept, ...files.map((file, at) => attachmentOf(world, file, describedIn(body, String(at))))],
  };
  checkNotEmpty(after);
  const lasting = message.flags & ~settable & ~messageFlags.loading;
  const flags = typeof body.flags === "number" ? body.flags & settable : message.flags & settable;
  Object.assign(message, after, { flags: lasting | flags, editedAtMs: world.now() });
  addPings(world, channel, message, body.allowed_mentions);
  world.changed();
  return message;
}

/** All words of a message that are shown. */
export function textOfMessage({
  content,
  embeds,
  components,
}: Pick<Message, "content" | "embeds" | "components">): string {
  const told = embeds.flatMap(({ title, description, fields, footer, author }) => [
    ...[author?.name, title, description],
    ...(fields ?? []).flatMap(({ name, value }) => [name, value]),
    footer?.text,
  ]);
  return [content, ...told, ...textsOf(components)].filter(Boolean).join("\n");
}

function addPings(world: World, channel: Channel, message: Message, allowed: unknown): void {
  const texts = [message.content, ...textsOf(message.components)];
  collectPings(world.state, channel, message.authorId, texts, allowed, message.pings);
}

/** Components without a number get the next free one, as Discord gives them. */
function numbered(components: readonly unknown[]): APIMessageTopLevelComponent[] {
  const copy = structuredClone(components) as Record<string, unknown>[];
  let next = 1;
  const visit = (component: Record<string, unknown>): void => {
    if (typeof component.id !== "number" || component.id === 0) component.id = next;
    next = Math.max(next, Number(component.id)) + 1;
    for (const each of (component.components as Record<string, unknown>[] | undefined) ?? []) visit(each);
    if (component.accessory != null) visit(component.accessory as Record<string, unknown>);
  };
  copy.forEach(visit);
  return copy as unknown as APIMessageTopLevelComponent[];
}

function attachmentOf(world: World, file: UploadedFile, description: string | null): Attachment {
  return { id: world.ids.next(), name: file.name, description, contentType: file.contentType, bytes: file.bytes };
}

function describedIn(body: MessageBody, id: string): string | null {
  const listed = (body.attachments ?? []).map(asObject).find((each) => String(each.id) === id);
  return typeof listed?.description === "string" ? listed.description : null;
}

function isListed(body: MessageBody, id: string): boolean {
  return (body.attachments ?? []).some((each) => String(asObject(each).id) === id);
}
