import { DestinationUnavailableError } from "../../errors.ts";
import type { PlaceEditor } from "../../ports/place-editor.ts";
import type { DigestEditor, RefusedEdit } from "./digest-editor.ts";
import { discordFailure } from "./discord-failure.ts";
import { mentionOf } from "./refused.ts";

/**
 * Changes digests in Discord. What Discord does not let be edited is deleted: it must not go on standing there. Where the
 * bot cannot come to all of it, it is to be tried again.
 */
export function createDiscordPlaceEditor(editor: DigestEditor): PlaceEditor {
  const remove: PlaceEditor["remove"] = async (messages) => {
    const { refused } = await editor.remove(messages);
    if (refused.length > 0) throw leftStanding(refused);
    return "done";
  };
  return {
    async edit(messages, digest, language) {
      const { changed, refused } = await editor.edit(messages, digest, language);
      if (refused.length === 0) return changed.length > 0 ? "done" : "gone";
      if (refused.every(isOutOfReach)) throw leftStanding(refused);
      await remove(messages);
      return "gone";
    },
    remove,
  };
}

/** Whether deleting the message would be refused as well, as things stand. */
function isOutOfReach({ error }: RefusedEdit): boolean {
  return ["no-access", "archived", "locked"].includes(discordFailure(error) ?? "");
}

function leftStanding(refused: readonly RefusedEdit[]): DestinationUnavailableError {
  const places = [...new Set(refused.map(({ message }) => mentionOf(message.placeId)))].join(", ");
  const [first] = refused;
  return new DestinationUnavailableError(
    `Discord lets the bot change nothing in ${places}: unlock it, or let the bot see it; it is tried again.`,
    {},
    { cause: first?.error },
  );
}
