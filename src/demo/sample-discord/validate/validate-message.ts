import { hasFlag, messageFlags } from "../state/state.ts";
import type { ApiError } from "./api-error.ts";
import { refusal } from "./api-error.ts";
import { asObject, createFormErrors, type Path } from "./form-errors.ts";
import { checkAllowedMentions } from "./mentions.ts";
import { checkComponents, textsOf } from "./validate-components.ts";
import { checkEmbeds } from "./validate-embeds.ts";

const contentLimit = 2000;
/** The most UTF-8 bytes of text displays with which Discord does not fail (discord-api-docs, issue 8554). */
const textBytesLimit = 10_170;
const longestNonce = 25;
const mostFiles = 10;
const longestDescription = 1024;
/** Fields of messages that cannot stand beside the new components. */
const legacyFields = ["content", "embeds", "poll", "sticker_ids"] as const;

/** What a message's body says, beside the files sent with it. */
export interface MessageBody {
  readonly content?: string | null;
  readonly embeds?: readonly unknown[] | null;
  readonly components?: readonly unknown[] | null;
  readonly flags?: number | null;
  readonly nonce?: string | number;
  readonly enforce_nonce?: boolean;
  readonly allowed_mentions?: unknown;
  readonly attachments?: readonly unknown[] | null;
  readonly message_reference?: unknown;
}

/** The keys Discord knows in a message; any other it passes over. */
const knownKeys = new Set([
  ...["content", "embeds", "components", "flags", "nonce", "enforce_nonce", "allowed_mentions", "attachments"],
  ...["message_reference", "tts", "poll", "sticker_ids", "username", "avatar_url", "thread_name", "applied_tags"],
  "shared_client_theme",
]);

export interface MessageCheck {
  /** The names of the files sent along, in order. */
  readonly fileNames: readonly string[];
  /** Of a message that is edited. */
  readonly before?: {
    readonly flags: number;
    readonly content: string;
    readonly embeds: readonly unknown[];
    readonly files: ReadonlyMap<string, string>;
  };
  /** Where the message stands in the body, for naming what is wrong. */
  readonly path?: Path;
}

/** @returns the keys of a message's body that Discord does not know */
export function unknownKeys(body: unknown): string[] {
  return Object.keys(asObject(body)).filter((key) => !knownKeys.has(key));
}

/**
 * Checks a message's body as Discord does before it makes or edits the message.
 *
 * @throws {ApiError} 50035 and what is wrong where, 50006 for a message without anything, or 500 for too many bytes
 */
export function checkMessage(value: unknown, { fileNames, before, path = [] }: MessageCheck): MessageBody {
  const body = asObject(value);
  const form = createFormErrors();
  const { content, embeds, components, flags, nonce, attachments } = body;
  const v2 = isV2(flags) || (before !== undefined && hasFlag(before.flags, "componentsV2"));
  form.text([...path, "content"], content, { max: contentLimit });
  if (nonce !== undefined && String(nonce).length > longestNonce) {
    form.add([...path, "nonce"], "NONCE_TYPE_TOO_LONG", `Must be ${longestNonce} or fewer in length.`);
  }
  if (flags !== undefined && flags !== null && !Number.isInteger(flags)) {
    form.add([...path, "flags"], "NUMBER_TYPE_COERCE", `Value "${String(flags)}" is not int.`);
  }
  if (before !== undefined && hasFlag(before.flags, "componentsV2") && typeof flags === "number" && !isV2(flags)) {
    form.add(
      [...path, "flags"],
      "MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG",
      "Cannot remove the IS_COMPONENTS_V2 flag from a message",
    );
  }
  const kept =
    before === undefined || Array.isArray(attachments)
      ? keptNames(attachments, before?.files)
      : [...before.files.values()];
  const names = new Set([...fileNames, ...kept]);
  form.list([...path, "attachments"], attachments, { min: 0, max: mostFiles }).forEach((each, at) => {
    const { id, description } = asObject(each);
    form.text([...path, "attachments", at, "description"], description, { max: longestDescription });
    if (before?.files.has(String(id)) !== true && fileNames[Number(id)] === undefined) {
      form.add([...path, "attachments", at, "id"], "ATTACHMENT_NOT_FOUND", `Attachment ${String(id)} was not found`);
    }
  });
  if (names.size > mostFiles || fileNames.length > mostFiles) {
    form.add([...path, "attachments"], "BASE_TYPE_BAD_LENGTH", `Must be between 0 and ${mostFiles} in length.`);
  }
  checkAllowedMentions(form, [...path, "allowed_mentions"], body.allowed_mentions);
  checkEmbeds(form, [...path, "embeds"], embeds, names);
  checkComponents(form, [...path, "components"], components, { v2, fileNames: names });
  if (v2) {
    const left = {
      content: content === undefined ? before?.content : content,
      embeds: embeds === undefined ? before?.embeds : embeds,
      poll: body.poll,
      sticker_ids: body.sticker_ids,
    };
    for (const field of legacyFields.filter((each) => !isEmpty(left[each]))) {
      form.add(
        [...path, field],
        "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
        "The 'content', 'embeds', 'poll' and 'stickers' fields cannot be used when using MessageFlags.IS_COMPONENTS_V2",
      );
    }
  }
  form.throwIfAny();
  const texts = textsOf(Array.isArray(components) ? components : []);
  if (texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) > textBytesLimit) throw tooManyBytes;
  return body as MessageBody;
}

const tooManyBytes: ApiError = refusal("broken");

/** @throws {ApiError} 50006 where nothing would be seen */
export function checkNotEmpty(message: {
  readonly content: string;
  readonly embeds: readonly unknown[];
  readonly components: readonly unknown[];
  readonly attachments: readonly unknown[];
}): void {
  const { content, embeds, components, attachments } = message;
  if (content.trim() === "" && embeds.length + components.length + attachments.length === 0)
    throw refusal("emptyMessage");
}

function isV2(flags: unknown): boolean {
  return typeof flags === "number" && (flags & messageFlags.componentsV2) !== 0;
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);
}

function keptNames(attachments: unknown, files: ReadonlyMap<string, string> | undefined): string[] {
  if (files === undefined || !Array.isArray(attachments)) return [];
  return attachments.flatMap((each) => files.get(String(asObject(each).id)) ?? []);
}
