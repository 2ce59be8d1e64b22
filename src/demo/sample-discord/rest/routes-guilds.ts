import { channelPermissions, may } from "../state/permissions.ts";
import { channelsOf, threadsOf } from "../state/seeds.ts";
import { refusal } from "../validate/api-error.ts";
import { channelFor, guildFor, ok, type Routes } from "./route.ts";

/** Servers and their channels, as the bot may see them. */
export const guildRoutes: Routes = {
  "GET /users/@me/guilds": ({ state }) =>
    ok(
      [...state.guilds.values()]
        .filter(({ members }) => members.has(state.application.botId))
        .map(({ id, name }) => ({ id, name, icon: null, owner: false, permissions: "0", features: [] })),
    ),
  "GET /guilds/:guild": (world, request) => ok(world.views.guild(guildFor(world, request))),
  "GET /guilds/:guild/roles": (world, request) =>
    ok([...guildFor(world, request).roles.values()].map(world.views.role)),
  /** Channels that the bot may not view are left out. */
  "GET /guilds/:guild/channels": (world, request) => {
    const { state, views } = world;
    const shown = channelsOf(state, guildFor(world, request)).filter((each) =>
      may(channelPermissions(state, each, state.application.botId), "ViewChannel"),
    );
    return ok(shown.map(views.channel));
  },
  "GET /guilds/:guild/threads/active": (world, request) => {
    const { state, views } = world;
    const threads = threadsOf(state, guildFor(world, request)).filter(
      (each) =>
        each.thread?.archived === false && may(channelPermissions(state, each, state.application.botId), "ViewChannel"),
    );
    return ok({ threads: threads.map(views.channel), members: [] });
  },
  "GET /guilds/:guild/members/:user": (world, request) => {
    const userId = request.params.user === "@me" ? world.state.application.botId : request.params.user;
    const member = guildFor(world, request).members.get(userId ?? "");
    if (member === undefined) throw refusal("unknownMember");
    return ok(world.views.member(member));
  },
  "GET /channels/:channel": (world, request) => ok(world.views.channel(channelFor(world, request))),
};
