import type { APIApplicationCommandOptionChoice, APIModalInteractionResponseCallbackData } from "discord-api-types/v10";
import { type FirstAnswer, type Interaction, noteUnanswered } from "./interactions.ts";
import { type SampleMessage, sampleMessage } from "./sample-message.ts";
import type { World } from "./state/world.ts";

/** An interaction and what the bot makes of it. */
export interface SampleInteraction {
  readonly id: string;
  readonly token: string;
  /** The first answer. @throws where there was none within three seconds */
  response(): Promise<SampleResponse>;
  /** The first message with something to see: the answer, or what a deferred one became. @throws where there is none to come */
  reply(): Promise<SampleMessage>;
  /** Waits until `check` gives something for what has happened so far. @param what - named where it never comes */
  until<T>(check: (interaction: SampleInteraction) => T | undefined, what?: string): Promise<T>;
  /** The message of the first answer as it stands now; undefined where there is none. */
  readonly original: SampleMessage | undefined;
  /** Later messages, oldest first, as they stand now. */
  readonly followUps: readonly SampleMessage[];
  /** Everything that happened to the messages, oldest first, as they stood then. */
  readonly changes: readonly SampleChange[];
}

export interface SampleResponse {
  readonly kind: FirstAnswer["kind"];
  /** Whether it is "message" or will become one that the person alone sees. */
  readonly ephemeral: boolean;
  /** Milliseconds since the interaction, by the stand-in's clock. */
  readonly afterMs: number;
  readonly message: SampleMessage | null;
  readonly choices: readonly APIApplicationCommandOptionChoice[];
  readonly modal: APIModalInteractionResponseCallbackData | null;
}

export interface SampleChange {
  readonly kind: "created" | "edited" | "followed-up" | "deleted";
  readonly afterMs: number;
  readonly messageId: string;
  /** Null: deleted. */
  readonly message: SampleMessage | null;
}

export function followInteraction(
  world: World,
  interaction: Interaction,
  until: <T>(check: () => T | undefined, what: string) => Promise<T>,
): SampleInteraction {
  const followed: SampleInteraction = {
    id: interaction.id,
    token: interaction.token,
    async response() {
      const first = await until(() => {
        noteUnanswered(world);
        if (interaction.expired) throw new Error(`${interaction.what} was not answered within three seconds.`);
        return interaction.first;
      }, `an answer to ${interaction.what}`);
      return { ...first, message: current(first.messageId) ?? null };
    },
    async reply() {
      const { kind } = await followed.response();
      if (kind === "choices" || kind === "modal")
        throw new Error(`${interaction.what} was answered with ${kind}, not with a message.`);
      const shown = await until(
        () => interaction.changes.find(({ message }) => message !== null && !message.loading),
        `a message in answer to ${interaction.what}`,
      );
      return shown.message as SampleMessage;
    },
    until: (check, what = "what was waited for") => until(() => check(followed), `${what} (${interaction.what})`),
    get original() {
      return current(interaction.originalId);
    },
    get followUps() {
      const created = interaction.changes.filter(({ kind }) => kind === "followed-up");
      return created.flatMap(({ messageId }) => current(messageId) ?? []);
    },
    get changes() {
      return [...interaction.changes];
    },
  };
  function current(id: string | null): SampleMessage | undefined {
    const message = world.state.messages.get(id ?? "");
    return message === undefined ? undefined : sampleMessage(world, message);
  }
  return followed;
}
