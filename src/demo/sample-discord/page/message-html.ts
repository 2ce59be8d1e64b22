import { type APIEmbed, ButtonStyle, ComponentType as Type } from "discord-api-types/v10";
import { idTimeMs } from "../state/ids.ts";
import { hasFlag, type Message } from "../state/state.ts";
import type { World } from "../state/world.ts";
import { asObject } from "../validate/form-errors.ts";
import { markdownToHtml, type Reader } from "./discord-markdown.ts";
import { escapeHtml } from "./escape-html.ts";

/** What a message is shown with. */
interface Shown {
  readonly world: World;
  readonly message: Message;
  readonly reader: Reader;
}

/** @returns safe HTML: a message as Discord's client shows it, with buttons of the form `press` */
export function messageHtml(world: World, message: Message, reader: Reader): string {
  const shown = { world, message, reader };
  const author = world.state.users.get(message.authorId);
  const body = hasFlag(message.flags, "loading")
    ? `<p class="thinking">${escapeHtml(author?.name ?? "")} is thinking…</p>`
    : [
        message.content === "" ? "" : markdownToHtml(message.content, reader),
        ...message.embeds.map((embed) => embedHtml(embed, shown)),
        ...componentsHtml(message.components, shown),
        ...(hasFlag(message.flags, "componentsV2")
          ? []
          : message.attachments.map((file) => attachmentHtml(file.name, shown))),
      ].join("");
  const asker = world.state.users.get(message.interaction?.userId ?? "");
  const command = message.interaction?.command;
  const used =
    asker === undefined || !command
      ? ""
      : `<p class="used">${escapeHtml(asker.name)} used <b>${escapeHtml(command)}</b></p>`;
  const time = new Intl.DateTimeFormat("en-GB", { timeStyle: "short" }).format(idTimeMs(message.id));
  return `<article class="message${message.onlyFor === null ? "" : " secret"}" id="m${message.id}">${used}
<div class="avatar">${escapeHtml((author?.name ?? "?").slice(0, 1))}</div>
<header><b>${escapeHtml(author?.name ?? "?")}</b>${author?.bot ? '<span class="badge">APP</span>' : ""}<time>${time}</time></header>
<div class="body">${body}${message.editedAtMs === null || message.interaction !== null ? "" : '<span class="edited">(edited)</span>'}</div>
${message.pings.everyone || message.pings.roleIds.size + message.pings.userIds.size > 0 ? '<p class="note">This message pings people.</p>' : ""}
${hasFlag(message.flags, "crossposted") ? '<p class="note">Published</p>' : ""}${threadHtml(shown)}
${message.onlyFor === null ? "" : '<p class="note">Only you can see this</p>'}</article>`;
}

function threadHtml({ world, message }: Shown): string {
  const thread = world.state.channels.get(message.threadId ?? "");
  return thread === undefined
    ? ""
    : `<p class="note">Thread: <a href="?channel=${thread.id}">${escapeHtml(thread.name)}</a></p>`;
}

function componentsHtml(components: unknown, shown: Shown): string[] {
  return (Array.isArray(components) ? components : []).map((each) => componentHtml(asObject(each), shown));
}

function componentHtml(component: Record<string, unknown>, shown: Shown): string {
  const { reader } = shown;
  switch (component.type) {
    case Type.TextDisplay:
      return `<div class="text">${markdownToHtml(String(component.content), reader)}</div>`;
    case Type.Container: {
      const { accent_color: accent } = component;
      const color = typeof accent === "number" ? `#${accent.toString(16).padStart(6, "0")}` : "transparent";
      // A colour is set by an attribute, since the page allows no styles in the text.
      return `<div class="container"><svg class="accent" width="4" height="100%" aria-hidden="true"><rect width="4" height="100%" fill="${color}"/></svg>${componentsHtml(component.components, shown).join("")}</div>`;
    }
    case Type.Section:
      return `<div class="section"><div>${componentsHtml(component.components, shown).join("")}</div>${componentHtml(asObject(component.accessory), shown)}</div>`;
    case Type.MediaGallery:
      return `<div class="gallery">${(component.items as unknown[]).map((item) => mediaHtml(asObject(item), shown)).join("")}</div>`;
    case Type.Thumbnail:
      return `<div class="thumbnail">${mediaHtml(component, shown)}</div>`;
    case Type.File:
      return attachmentHtml(String(asObject(component.file).url).replace("attachment://", ""), shown);
    case Type.Separator:
      return component.divider === false ? `<div class="space"></div>` : "<hr>";
    case Type.ActionRow:
      return `<div class="row">${componentsHtml(component.components, shown).join("")}</div>`;
    case Type.Button:
      return buttonHtml(component, shown);
    default:
      return menuHtml(component, shown);
  }
}

const buttonClasses: Readonly<Partial<Record<ButtonStyle, string>>> = {
  [ButtonStyle.Primary]: "primary",
  [ButtonStyle.Success]: "success",
  [ButtonStyle.Danger]: "danger",
};

function buttonHtml(
  { style, label, url, custom_id, disabled, emoji }: Record<string, unknown>,
  { message }: Shown,
): string {
  const words = escapeHtml([asObject(emoji).name, label].filter(Boolean).join(" "));
  if (typeof url === "string")
    return `<a class="button" href="${escapeHtml(url)}" rel="noreferrer noopener" target="_blank">${words} ↗</a>`;
  const name = buttonClasses[style as ButtonStyle] ?? "";
  return `<button class="button ${name}" form="press" name="press" value="${escapeHtml(`${message.id} ${String(custom_id)}`)}"${disabled === true ? " disabled" : ""}>${words}</button>`;
}

/** A menu of texts shows them; of one of channels, roles or people the name is typed. */
function menuHtml({ type, custom_id, options, placeholder }: Record<string, unknown>, { message }: Shown): string {
  const value = escapeHtml(`${message.id} ${String(custom_id)}`);
  const hint = escapeHtml(typeof placeholder === "string" ? placeholder : "Choose");
  const inner =
    type === Type.StringSelect && Array.isArray(options)
      ? `<select name="value" multiple size="${Math.min(options.length, 5)}" aria-label="${hint}">${options
          .map(asObject)
          .map(
            (each) =>
              `<option value="${escapeHtml(String(each.value))}"${each.default === true ? " selected" : ""}>${escapeHtml(String(each.label))}</option>`,
          )
          .join("")}</select>`
      : `<input name="value" placeholder="${hint}: names, with commas" aria-label="${hint}">`;
  return `<form class="menu" method="post" action="/select"><input type="hidden" name="menu" value="${value}"><input type="hidden" name="as" value="">${inner}<button class="button">Choose</button></form>`;
}

function mediaHtml(item: Record<string, unknown>, { world, message }: Shown): string {
  const address = String(asObject(item.media).url);
  const description = escapeHtml(typeof item.description === "string" ? item.description : "");
  const file = message.attachments.find(({ name }) => address === `attachment://${name}`);
  // Nothing is loaded from elsewhere.
  if (file === undefined)
    return `<a href="${escapeHtml(address)}" rel="noreferrer noopener" target="_blank">${description || escapeHtml(address)}</a>`;
  const url = world.views.message(message).attachments.find(({ id }) => id === file.id)?.url ?? "";
  return `<img src="${escapeHtml(new URL(url).pathname)}" alt="${description}" title="${description}">`;
}

function attachmentHtml(name: string, shown: Shown): string {
  const file = shown.message.attachments.find((each) => each.name === name);
  if (file?.contentType.startsWith("image/"))
    return mediaHtml({ media: { url: `attachment://${name}` }, description: file.description }, shown);
  const url =
    shown.world.views.message(shown.message).attachments.find((each) => each.filename === name)?.url ??
    "http://localhost/";
  return `<p class="file"><a href="${escapeHtml(new URL(url).pathname)}">${escapeHtml(name)}</a></p>`;
}

function embedHtml({ title, url, description, fields, footer, author }: APIEmbed, { reader }: Shown): string {
  const heading =
    title === undefined
      ? ""
      : `<h4>${url === undefined ? escapeHtml(title) : `<a href="${escapeHtml(url)}" rel="noreferrer noopener" target="_blank">${escapeHtml(title)}</a>`}</h4>`;
  const told = (fields ?? []).map(({ name, value }) => `<h5>${escapeHtml(name)}</h5>${markdownToHtml(value, reader)}`);
  const body = description === undefined ? "" : markdownToHtml(description, reader);
  return `<div class="container">${escapeHtml(author?.name ?? "")}${heading}${body}${told.join("")}<p class="subtext">${escapeHtml(footer?.text ?? "")}</p></div>`;
}
