import { type APIModalInteractionResponseCallbackData, ChannelType, ComponentType } from "discord-api-types/v10";
import { channelPermissions, may } from "../state/permissions.ts";
import { channelsOf, threadsOf } from "../state/seeds.ts";
import type { Channel, Guild, User } from "../state/state.ts";
import type { World } from "../state/world.ts";
import { asObject } from "../validate/form-errors.ts";
import type { Reader } from "./discord-markdown.ts";
import { escapeHtml } from "./escape-html.ts";
import { messageHtml } from "./message-html.ts";
import { script, style } from "./page-assets.ts";

/** Where somebody looks, and as whom. */
export interface View {
  readonly guild: Guild;
  readonly channel: Channel;
  readonly user: User;
}

/** @param notice - what the last thing done came to, if it came to nothing */
export function pageHtml(world: World, view: View, notice: string): string {
  const { state } = world;
  const { guild, channel, user } = view;
  const sees = (each: Channel) => may(channelPermissions(state, each, user.id), "ViewChannel");
  const listed = channelsOf(state, guild).filter((each) => sees(each) && each.type !== ChannelType.GuildCategory);
  const link = (each: Channel) =>
    `<a class="${each.id === channel.id ? "here" : ""}" href="${address({ ...view, channel: each })}">${signs[each.type] ?? "#"} ${escapeHtml(each.name)}</a>`;
  const threads = (parent: Channel) => threadsOf(state, guild).filter((each) => each.parentId === parent.id);
  const servers = [...state.guilds.values()].map((each) => {
    const first = channelsOf(state, each)[0];
    return first === undefined
      ? ""
      : `<a class="${each.id === guild.id ? "here" : ""}" href="?channel=${first.id}" title="${escapeHtml(each.name)}">${escapeHtml(each.name.slice(0, 2))}</a>`;
  });
  const people = [...guild.members.keys()].filter((id) => id !== state.application.botId);
  const options = people.map(
    (id) =>
      `<option value="${id}"${id === user.id ? " selected" : ""}>${escapeHtml(state.users.get(id)?.name ?? id)}</option>`,
  );
  return document(
    `#${channel.name}`,
    `<nav class="servers">${servers.join("")}</nav>
<nav class="channels"><h1>${escapeHtml(guild.name)}</h1>${listed
      .map(
        (each) =>
          link(each) +
          threads(each)
            .map((thread) => `<div class="thread">${link(thread)}</div>`)
            .join(""),
      )
      .join("")}
<form method="get" action="/"><input type="hidden" name="channel" value="${channel.id}"><label>You are <select name="as">${options.join("")}</select></label><button class="button">Change</button></form></nav>
<main><h2 class="title">${signs[channel.type] ?? "#"} ${escapeHtml(channel.name)}</h2>
<div id="messages" data-address="/messages${address(view)}">${messagesHtml(world, view)}</div>
${notice === "" ? "" : `<p class="notice" role="alert">${escapeHtml(notice)}</p>`}
<form id="press" method="post" action="/press"><input type="hidden" name="channel" value="${channel.id}"><input type="hidden" name="as" value="${user.id}"></form>
<form id="act" method="post" action="/run"><input type="hidden" name="channel" value="${channel.id}"><input type="hidden" name="as" value="${user.id}"><ul id="offers"></ul>
<input id="line" name="line" placeholder="Type a command, for instance /help" autocomplete="off" autofocus aria-label="Command" data-address="/complete${address(view)}"></form></main>`,
  );
}

/** @returns what the person sees of the channel; a forum's posts where it is one */
export function messagesHtml(world: World, { guild, channel, user }: View): string {
  const { state } = world;
  if (channel.type === ChannelType.GuildForum) {
    const posts = threadsOf(state, guild).filter(({ parentId }) => parentId === channel.id);
    if (posts.length === 0) return '<p class="empty">There are no posts yet.</p>';
    return posts
      .map(({ id, name }) => `<p class="post"><a href="?channel=${id}&amp;as=${user.id}">${escapeHtml(name)}</a></p>`)
      .join("");
  }
  const reader: Reader = {
    user: (id) => state.users.get(id)?.name,
    role: (id) => guild.roles.get(id)?.name.replace(/^@/u, ""),
    channel: (id) => state.channels.get(id)?.name,
    nowMs: world.now(),
  };
  const shown = [...state.messages.values()].filter(
    ({ channelId, onlyFor }) => channelId === channel.id && (onlyFor === null || onlyFor === user.id),
  );
  if (shown.length === 0) return '<p class="empty">Nothing has been said here yet.</p>';
  return shown.map((message) => messageHtml(world, message, reader)).join("\n");
}

/** @param token - of the interaction that the window answers */
export function modalHtml(modal: APIModalInteractionResponseCallbackData, token: string, view: View): string {
  const fields = (modal.components as unknown[]).map(asObject).map((part) => {
    if (part.type === ComponentType.TextDisplay) return `<p>${escapeHtml(String(part.content))}</p>`;
    const question = asObject(part.component ?? (part.components as unknown[])[0]);
    const name = escapeHtml(`value ${String(question.custom_id)}`);
    const label = escapeHtml(String(part.label ?? question.label ?? ""));
    const description = part.description == null ? "" : `<small>${escapeHtml(String(part.description))}</small>`;
    return `<label>${label}${description}${inputHtml(question, name)}</label>`;
  });
  return document(
    modal.title,
    `<main class="modal"><h2>${escapeHtml(modal.title)}</h2><form method="post" action="/submit">
<input type="hidden" name="token" value="${escapeHtml(token)}"><input type="hidden" name="channel" value="${view.channel.id}"><input type="hidden" name="as" value="${view.user.id}">
${fields.join("\n")}<div class="row"><button class="button primary">Submit</button><a class="button" href="/${address(view)}">Cancel</a></div></form></main>`,
  );
}

export function address({ channel, user }: View): string {
  return `?channel=${channel.id}&amp;as=${user.id}`;
}

const signs: Readonly<Partial<Record<ChannelType, string>>> = {
  [ChannelType.GuildAnnouncement]: "»",
  [ChannelType.GuildForum]: "≡",
  [ChannelType.GuildVoice]: "♪",
  [ChannelType.PublicThread]: "↳",
  [ChannelType.PrivateThread]: "↳",
  [ChannelType.AnnouncementThread]: "↳",
};

function inputHtml(question: Record<string, unknown>, name: string): string {
  const value = typeof question.value === "string" ? escapeHtml(question.value) : "";
  if (question.type === ComponentType.TextInput && question.style === 2)
    return `<textarea name="${name}" rows="4">${value}</textarea>`;
  if (question.type !== ComponentType.StringSelect) return `<input name="${name}" value="${value}">`;
  const options = (question.options as unknown[]).map(asObject);
  return `<select name="${name}">${options.map((each) => `<option value="${escapeHtml(String(each.value))}"${each.default === true ? " selected" : ""}>${escapeHtml(String(each.label))}</option>`).join("")}</select>`;
}

function document(title: string, body: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} – sample Discord</title><style>${style}</style></head>
<body>${body}<script>${script}</script></body></html>
`;
}
