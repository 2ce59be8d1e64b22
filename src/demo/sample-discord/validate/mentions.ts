import { channelPermissions, may } from "../state/permissions.ts";
import type { Channel, Pings, State } from "../state/state.ts";
import type { FormErrors, Path } from "./form-errors.ts";
import { asObject } from "./form-errors.ts";

const mostIds = 100;
const parsable = ["users", "roles", "everyone"];

/** Checks `allowed_mentions`. */
export function checkAllowedMentions(form: FormErrors, path: Path, value: unknown): void {
  if (value === undefined || value === null) return;
  const { parse, users, roles } = asObject(value);
  form.list([...path, "parse"], parse, { min: 0, max: parsable.length }).forEach((each, at) => {
    form.choice([...path, "parse", at], each, parsable, true);
  });
  for (const [name, ids] of Object.entries({ users, roles })) {
    const listed = form.list([...path, name], ids, { min: 0, max: mostIds });
    if (listed.length > 0 && Array.isArray(parse) && parse.includes(name)) {
      form.add(
        [...path],
        "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
        `parse:["${name}"] and ${name}: [ids...] are mutually exclusive.`,
      );
    }
  }
}

/**
 * Adds whom a text pings. Mentions within code count as well: where Discord would be lenient this is not.
 *
 * @param pings - changed
 * @param allowed - `allowed_mentions`; without it whoever is mentioned is pinged
 */
export function collectPings(
  state: State,
  channel: Channel,
  authorId: string,
  texts: readonly string[],
  allowed: unknown,
  pings: Pings,
): void {
  const text = texts.join("\n");
  const { parse, users, roles } = asObject(allowed ?? { parse: parsable });
  const permitted = (kind: string, ids: unknown, id: string) =>
    (Array.isArray(parse) && parse.includes(kind)) || (Array.isArray(ids) && ids.includes(id));
  const guildRoles = state.guilds.get(channel.guildId)?.roles;
  const mayPingAll = may(channelPermissions(state, channel, authorId), "MentionEveryone");
  for (const [, id = ""] of text.matchAll(/<@!?(\d+)>/gu)) {
    if (state.users.has(id) && permitted("users", users, id)) pings.userIds.add(id);
  }
  for (const [, id = ""] of text.matchAll(/<@&(\d+)>/gu)) {
    const role = guildRoles?.get(id);
    if (role !== undefined && (role.mentionable || mayPingAll) && permitted("roles", roles, id)) pings.roleIds.add(id);
  }
  if (/@(?:everyone|here)\b/u.test(text) && mayPingAll && permitted("everyone", [], "")) pings.everyone = true;
}
