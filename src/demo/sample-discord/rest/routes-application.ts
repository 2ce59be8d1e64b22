import type { APIApplicationCommand } from "discord-api-types/v10";
import type { World } from "../state/world.ts";
import { refusal } from "../validate/api-error.ts";
import { asObject, createFormErrors } from "../validate/form-errors.ts";
import { checkCommands } from "../validate/validate-commands.ts";
import { guildFor, ok, type RouteRequest, type Routes } from "./route.ts";

const dayMs = 24 * 60 * 60_000;
const createsADay = 200;
const longestDescription = 400;
/** When which command was new, for each world. */
const creations = new WeakMap<World, { readonly scope: string; readonly atMs: number }[]>();

/** The app itself and its commands. */
export const applicationRoutes: Routes = {
  "GET /users/@me": ({ state, views }) => {
    const bot = state.users.get(state.application.botId);
    return ok({
      ...(bot === undefined ? {} : views.user(bot)),
      verified: true,
      mfa_enabled: true,
      email: null,
      flags: 0,
    });
  },
  "GET /users/:user": ({ state, views }, { params }) => {
    const user = state.users.get(params.user ?? "");
    if (user === undefined) throw refusal("unknownUser");
    return ok(views.user(user));
  },
  "GET /oauth2/applications/@me": (world) => ok(applicationView(world)),
  "GET /applications/@me": (world) => ok(applicationView(world)),
  "PATCH /applications/@me": (world, { body }) => {
    const form = createFormErrors();
    const { description } = asObject(body);
    form.text(["description"], description, { max: longestDescription });
    form.throwIfAny();
    if (typeof description === "string") world.state.application.description = description;
    return ok(applicationView(world));
  },
  "GET /applications/:application/commands": (world, request) => ok(listed(world, request, "")),
  "PUT /applications/:application/commands": (world, request) => ok(replace(world, request, "")),
  "GET /applications/:application/guilds/:guild/commands": (world, request) =>
    ok(listed(world, request, guildFor(world, request).id)),
  "PUT /applications/:application/guilds/:guild/commands": (world, request) =>
    ok(replace(world, request, guildFor(world, request).id)),
};

function applicationView({ state, views }: World): object {
  const { id, name, description, botId } = state.application;
  const bot = state.users.get(botId);
  const owner = { id, username: "team", discriminator: "0", global_name: null, avatar: null };
  return {
    ...{ id, name, description, icon: null, summary: "", flags: 0, owner, team: null, verify_key: "0".repeat(64) },
    ...{ bot_public: true, bot_require_code_grant: false, integration_types_config: { 0: {} }, redirect_uris: [] },
    ...(bot === undefined ? {} : { bot: views.user(bot) }),
    approximate_guild_count: [...state.guilds.values()].filter(({ members }) => members.has(botId)).length,
  };
}

/** @param scope - a guild's id, or "" for commands everywhere */
function listed({ state }: World, { params, query }: RouteRequest, scope: string): unknown[] {
  if (params.application !== state.application.id) throw refusal("unknownApplication");
  const commands = state.commands.get(scope) ?? [];
  if (query.get("with_localizations") === "true") return commands;
  return commands.map(({ name_localizations, description_localizations, ...rest }) => rest);
}

/** A command that was there under its name keeps its id; others are new, of which there may be 200 a day. */
function replace(world: World, { params, body }: RouteRequest, scope: string): APIApplicationCommand[] {
  const { state, ids } = world;
  if (params.application !== state.application.id) throw refusal("unknownApplication");
  const before = state.commands.get(scope) ?? [];
  const commands = checkCommands(body, scope === "");
  const known = (name: unknown, type: unknown) =>
    before.find((each) => each.name === name && each.type === (type ?? 1));
  const fresh = commands.filter(({ name, type }) => known(name, type) === undefined);
  const recent = (creations.get(world) ?? []).filter(({ atMs }) => world.now() - atMs < dayMs);
  if (recent.filter((each) => each.scope === scope).length + fresh.length > createsADay) throw refusal("dailyCreates");
  creations.set(world, [...recent, ...fresh.map(() => ({ scope, atMs: world.now() }))]);
  const after = commands.map((command) => {
    const { options, name_localizations, description_localizations, ...rest } = command;
    return {
      type: 1,
      description: "",
      default_member_permissions: null,
      nsfw: false,
      ...(scope === "" ? { contexts: null, integration_types: [0] } : { guild_id: scope }),
      ...rest,
      id: known(command.name, command.type)?.id ?? ids.next(),
      application_id: state.application.id,
      version: ids.next(),
      name_localizations: name_localizations ?? null,
      description_localizations: description_localizations ?? null,
      ...(Array.isArray(options) && options.length > 0 ? { options } : {}),
    } as unknown as APIApplicationCommand;
  });
  state.commands.set(scope, after);
  world.changed();
  return after;
}
