import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { text as readText } from "node:stream/consumers";
import type { SampleInteraction } from "../follow-interaction.ts";
import type { SamplePerson } from "../people.ts";
import { channelsOf } from "../state/seeds.ts";
import type { World } from "../state/world.ts";
import { commandLines, knownSuggestions, readCommandLine } from "./command-line.ts";
import { script, style } from "./page-assets.ts";
import { messagesHtml, modalHtml, pageHtml, type View } from "./page-html.ts";

export interface ChannelPageOptions {
  readonly world: World;
  readonly personFor: (userId: string) => SamplePerson;
}

/** Something to go on with while a command is typed. */
interface Offer {
  readonly label: string;
  readonly about: string;
  /** The whole line, once this is taken. */
  readonly text: string;
}

const mostOffers = 25;
const htmlHeaders = {
  "content-type": "text/html; charset=utf-8",
  "cache-control": "no-store",
  "content-security-policy": `default-src 'none'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; style-src '${hashOf(style)}'; script-src '${hashOf(script)}'`,
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
};

/**
 * Shows the channels to a person at a browser, who can run commands, press buttons, choose from menus and fill in
 * windows there. Nothing is loaded from elsewhere, and nothing that is said can become markup.
 *
 * @returns a handler of requests; it answers whether the request was one for the page
 */
export function createChannelPage(
  options: ChannelPageOptions,
): (incoming: IncomingMessage, response: ServerResponse) => Promise<boolean> {
  const { world, personFor } = options;

  /** Where somebody looks, by what the address says; else the first channel, as the server's owner. */
  function viewOf(asked: URLSearchParams): View | undefined {
    const { state } = world;
    const named = state.channels.get(asked.get("channel") ?? "");
    const guild = state.guilds.get(named?.guildId ?? "") ?? [...state.guilds.values()][0];
    if (guild === undefined) return undefined;
    const channel = named ?? channelsOf(state, guild).find(({ type }) => type === 0);
    const wanted = guild.members.has(asked.get("as") ?? "") ? asked.get("as") : guild.ownerId;
    const user = state.users.get(wanted ?? "");
    return channel === undefined || user === undefined ? undefined : { guild, channel, user };
  }

  async function complete(view: View, line: string): Promise<Offer[]> {
    const { guild, user, channel } = view;
    const typed = readCommandLine(world.state, guild, line);
    if (typed === undefined) {
      const fitting = commandLines(world.state, guild).filter(({ command }) => command.startsWith(line.trimEnd()));
      return fitting.map(({ command, description }) => ({ label: command, about: description, text: `${command} ` }));
    }
    const { last, open, command, values } = typed;
    if (last === undefined || (last.typed !== "" && line.endsWith(" "))) {
      return open.map(({ name, description }) => ({
        label: name,
        about: description,
        text: `${line.trimEnd()} ${name}:`,
      }));
    }
    const before = line.slice(0, line.length - last.typed.length).trimEnd();
    const known = knownSuggestions(world.state, guild, last.option)?.filter((each) =>
      each.toLowerCase().includes(last.typed.toLowerCase()),
    );
    const offered =
      known?.map((name) => ({ name, value: name })) ??
      (await personFor(user.id).types(command, { ...values, [last.option.name]: last.typed }, last.option.name, {
        guild: guild.id,
        channel: channel.id,
      }));
    return offered.map(({ name, value }) => ({ label: name, about: last.option.name, text: `${before}${value} ` }));
  }

  /** Does what a form asks for. @returns the interaction that comes of it */
  function act(path: string, form: URLSearchParams, view: View): SampleInteraction | undefined {
    const person = personFor(view.user.id);
    const place = { guild: view.guild.id, channel: view.channel.id };
    switch (path) {
      case "/run": {
        const typed = readCommandLine(world.state, view.guild, (form.get("line") ?? "").trim());
        return typed === undefined
          ? person.runs((form.get("line") ?? "").trim(), {}, place)
          : person.runs(typed.command, typed.values, place);
      }
      case "/press": {
        const [messageId = "", customId = ""] = splitOnce(form.get("press") ?? "");
        return person.presses(messageId, customId);
      }
      case "/select": {
        const [messageId = "", customId = ""] = splitOnce(form.get("menu") ?? "");
        const values = form
          .getAll("value")
          .flatMap((each) => (form.getAll("value").length > 1 ? [each] : each.split(",")))
          .map((each) => each.trim());
        return person.selects(messageId, customId, values.filter(Boolean));
      }
      default: {
        const opened = { token: form.get("token") ?? "" } as SampleInteraction;
        const values = [...form].flatMap(([name, value]) =>
          name.startsWith("value ") && value !== "" ? [[name.slice("value ".length), value]] : [],
        );
        return person.submits(opened, Object.fromEntries(values));
      }
    }
  }

  return async (incoming, response) => {
    const url = new URL(incoming.url ?? "/", "http://localhost");
    if (url.pathname === "/favicon.ico") {
      response.writeHead(204).end();
      return true;
    }
    const isForm = incoming.method === "POST" && ["/run", "/press", "/select", "/submit"].includes(url.pathname);
    if (!isForm && !(incoming.method === "GET" && ["/", "/messages", "/complete"].includes(url.pathname))) return false;
    // A page from elsewhere must not act here.
    if (
      isForm &&
      incoming.headers.origin !== undefined &&
      incoming.headers.origin !== `http://${incoming.headers.host}`
    ) {
      response.writeHead(403).end();
      return true;
    }
    const form = isForm ? new URLSearchParams(await readText(incoming)) : url.searchParams;
    const pressed = world.state.messages.get(splitOnce(form.get("menu") ?? "")[0] ?? "");
    if (pressed !== undefined && !form.has("channel")) form.set("channel", pressed.channelId);
    const view = viewOf(form);
    if (view === undefined) {
      response.writeHead(200, htmlHeaders).end("There is no server here yet.");
      return true;
    }
    if (url.pathname === "/messages") response.writeHead(200, htmlHeaders).end(messagesHtml(world, view));
    else if (url.pathname === "/complete") {
      const offers = await complete(view, form.get("line") ?? "").catch(() => []);
      response
        .writeHead(200, { "content-type": "application/json", "cache-control": "no-store" })
        .end(JSON.stringify(offers.slice(0, mostOffers)));
    } else if (!isForm) response.writeHead(200, htmlHeaders).end(pageHtml(world, view, form.get("notice") ?? ""));
    else await answerForm(url.pathname, form, view, response);
    return true;
  };

  /** Waits for the bot's first answer, which may be a window; then goes back to the channel. */
  async function answerForm(path: string, form: URLSearchParams, view: View, response: ServerResponse): Promise<void> {
    const back = new URLSearchParams({ channel: view.channel.id, as: view.user.id });
    try {
      const interaction = act(path, form, view);
      const first = await interaction?.response();
      if (interaction !== undefined && first?.modal != null) {
        response.writeHead(200, htmlHeaders).end(modalHtml(first.modal, interaction.token, view));
        return;
      }
    } catch (error) {
      back.set("notice", error instanceof Error ? error.message : String(error));
    }
    response.writeHead(303, { location: `/?${back}` }).end();
  }
}

function splitOnce(value: string): string[] {
  const at = value.indexOf(" ");
  return at === -1 ? [value] : [value.slice(0, at), value.slice(at + 1)];
}

function hashOf(content: string): string {
  return `sha256-${createHash("sha256").update(content).digest("base64")}`;
}
