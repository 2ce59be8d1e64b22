import { type APIApplicationCommandOptionChoice, ComponentType, InteractionType } from "discord-api-types/v10";
import { type Caller, callCommand, type OptionValues } from "./command-call.ts";
import { followInteraction, type SampleInteraction } from "./follow-interaction.ts";
import type { Interaction } from "./interactions.ts";
import { fillModal, type ModalValues } from "./modal-call.ts";
import { chooseFrom } from "./select-call.ts";
import { findChannel, findGuild, findMessage, findUser, type Reference } from "./state/find.ts";
import { channelPermissions, may } from "./state/permissions.ts";
import { channelsOf } from "./state/seeds.ts";
import type { Message } from "./state/state.ts";
import { memberPermissions } from "./state/views.ts";
import type { World } from "./state/world.ts";
import { allComponents } from "./validate/validate-components.ts";

/** Where a person does something; default: the first server, its first text channel. */
export interface SamplePlace {
  readonly guild?: Reference;
  readonly channel?: Reference;
}

/** A person at Discord's client. Everything throws where the client would not let the person do it. */
export interface SamplePerson {
  readonly id: string;
  /** Runs a deployed command: `runs("/watch add", { community: "technology@lemmy.example" })`. */
  runs(command: string, options?: OptionValues, place?: SamplePlace): SampleInteraction;
  /** Types into one option. @param options - those filled in so far, the one being typed among them @returns what is offered */
  types(
    command: string,
    options: OptionValues,
    focused: string,
    place?: SamplePlace,
  ): Promise<readonly APIApplicationCommandOptionChoice[]>;
  /** @param button - its custom id, or its label */
  presses(message: Reference | { readonly id: string }, button: string): SampleInteraction;
  /** @param menu - its custom id @param values - texts; of a menu of channels, roles or people their names or ids */
  selects(message: Reference | { readonly id: string }, menu: string, values: readonly string[]): SampleInteraction;
  /** Fills in the window that an interaction was answered with. @param values - by custom id */
  submits(interaction: SampleInteraction, values: ModalValues): SampleInteraction;
  /** Whether this person can see a message. */
  sees(message: Reference | { readonly id: string }): boolean;
}

export interface PeopleOptions {
  readonly world: World;
  /** Whether a bot has ever connected for a server. */
  readonly isServed: (guildId: string) => boolean;
  /** Waits until something is there. */
  readonly until: <T>(check: () => T | undefined, what: string) => Promise<T>;
}

export function createPerson({ world, isServed, until }: PeopleOptions, reference: Reference): SamplePerson {
  const { state, views, ids } = world;
  const user = findUser(state, reference);

  function callerAt(place: SamplePlace): Caller {
    const named =
      place.channel === undefined
        ? undefined
        : findChannel(state, place.channel, place.guild === undefined ? undefined : findGuild(state, place.guild));
    const guild = findGuild(state, named?.guildId ?? place.guild);
    const channel = named ?? channelsOf(state, guild).find(({ type }) => type === 0);
    if (channel === undefined) throw new Error(`${guild.name} has no text channel.`);
    return { state, views, guild, channel, user };
  }

  function start(
    caller: Caller,
    type: InteractionType,
    what: string,
    data: unknown,
    more: { source?: Message; fromComponent?: boolean } = {},
  ): SampleInteraction {
    const { guild, channel } = caller;
    if (!isServed(guild.id)) throw new Error(`No bot is connected that looks after ${guild.name}.`);
    const id = ids.next();
    const member = guild.members.get(user.id);
    const interaction: Interaction = {
      id,
      token: `sample-interaction-token-${id}`,
      type,
      what,
      userId: user.id,
      channelId: channel.id,
      createdAtMs: world.now(),
      sourceId: more.source?.id ?? null,
      fromComponent: more.fromComponent ?? false,
      first: undefined,
      originalId: null,
      changes: [],
      expired: false,
    };
    world.interactions.set(interaction.token, interaction);
    world.dispatch(guild.id, "INTERACTION_CREATE", {
      id,
      application_id: state.application.id,
      type,
      token: interaction.token,
      version: 1,
      data,
      guild_id: guild.id,
      guild: { id: guild.id, locale: guild.locale, features: [] },
      channel_id: channel.id,
      channel: views.interactionChannel(channel, user.id),
      member:
        member === undefined
          ? undefined
          : { ...views.member(member), permissions: memberPermissions(state, guild, channel, user.id) },
      app_permissions: memberPermissions(state, guild, channel, state.application.botId),
      locale: user.locale,
      guild_locale: guild.locale,
      entitlements: [],
      authorizing_integration_owners: { 0: guild.id },
      context: 0,
      attachment_size_limit: 10_485_760,
      ...(more.source === undefined ? {} : { message: views.message(more.source) }),
    });
    return followInteraction(world, interaction, until);
  }

  function sees(message: Message): boolean {
    const channel = state.channels.get(message.channelId);
    if (channel === undefined || !may(channelPermissions(state, channel, user.id), "ViewChannel")) return false;
    return message.onlyFor === null || message.onlyFor === user.id;
  }

  function visible(reference: Reference | { readonly id: string }): Message {
    const message = findMessage(state, reference);
    if (!sees(message)) throw new Error(`${user.name} does not see message ${message.id}.`);
    return message;
  }

  return {
    id: user.id,
    sees: (reference) => sees(findMessage(state, reference)),
    runs(command, options = {}, place = {}) {
      const caller = callerAt(place);
      const { data } = callCommand(command, options, caller);
      return start(caller, InteractionType.ApplicationCommand, command, data);
    },
    async types(command, options, focused, place = {}) {
      const caller = callerAt(place);
      const { data } = callCommand(command, { [focused]: "", ...options }, caller, focused);
      const interaction = start(
        caller,
        InteractionType.ApplicationCommandAutocomplete,
        `typing ${command} ${focused}`,
        data,
      );
      return (await interaction.response()).choices;
    },
    presses(reference, button) {
      const message = visible(reference);
      const found = allComponents(message.components).find(
        ({ type, custom_id, label }) => type === ComponentType.Button && (custom_id === button || label === button),
      );
      if (found === undefined)
        throw new Error(`There is no button "${button}" in: ${JSON.stringify(message.components)}`);
      if (found.disabled === true) throw new Error(`The button "${button}" is disabled.`);
      if (typeof found.custom_id !== "string") throw new Error(`The button "${button}" is a link.`);
      const data = { component_type: ComponentType.Button, custom_id: found.custom_id, id: found.id };
      const caller = callerAt({ channel: message.channelId });
      return start(caller, InteractionType.MessageComponent, `the button "${button}"`, data, { source: message });
    },
    selects(reference, menu, values) {
      const message = visible(reference);
      const found = allComponents(message.components).find(({ custom_id }) => custom_id === menu);
      if (found === undefined) throw new Error(`There is no menu "${menu}" in message ${message.id}.`);
      if (found.disabled === true) throw new Error(`The menu "${menu}" is disabled.`);
      const caller = callerAt({ channel: message.channelId });
      const data = { component_type: found.type, custom_id: menu, id: found.id, ...chooseFrom(found, values, caller) };
      return start(caller, InteractionType.MessageComponent, `the menu "${menu}"`, data, { source: message });
    },
    submits(opened, values) {
      const asked = world.interactions.get(opened.token);
      const modal = asked?.first?.modal;
      if (asked === undefined || modal == null)
        throw new Error(`${asked?.what ?? "That"} was not answered with a window to fill in.`);
      const caller = callerAt({ channel: asked.channelId });
      const source = asked.sourceId === null ? undefined : state.messages.get(asked.sourceId);
      return start(
        caller,
        InteractionType.ModalSubmit,
        `the window "${modal.title}"`,
        fillModal(modal, values, caller),
        {
          ...(source === undefined ? {} : { source }),
          fromComponent: source !== undefined,
        },
      );
    },
  };
}
