import { DiscordAPIError } from "discord.js";
import type { PlaceEditor } from "../../ports/place-editor.ts";
import type { DigestEditor, Edited } from "./digest-editor.ts";

/** Changes digests in Discord. What Discord does not let be edited is deleted: it must not go on standing there. */
export function createDiscordPlaceEditor(editor: DigestEditor): PlaceEditor {
  const endOf = ({ changed }: Edited) => (changed.length > 0 ? "done" : "gone");
  return {
    async edit(messages, digest, language) {
      try {
        return endOf(await editor.edit(messages, digest, language));
      } catch (error) {
        if (!(error instanceof DiscordAPIError)) throw error;
        await editor.remove(messages);
        return "gone";
      }
    },
    async remove(messages) {
      await editor.remove(messages);
      return "done";
    },
  };
}
