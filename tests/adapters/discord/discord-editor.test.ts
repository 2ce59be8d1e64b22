import { DiscordAPIError } from "discord.js";
import { describe, expect, it } from "vitest";
import type { DigestEditor } from "../../../src/adapters/discord/digest-editor.ts";
import { createDiscordPlaceEditor } from "../../../src/adapters/discord/discord-editor.ts";
import { DestinationUnavailableError } from "../../../src/errors.ts";
import { aDigest } from "../../fakes/digests.ts";

const sent = [{ placeId: "200", messageId: "400", url: "https://discord.com/channels/100/200/400" }];
const gone = { changed: [], gone: sent };
const done = { changed: sent, gone: [] };

function anEditor(edit: DigestEditor["edit"]) {
  const removed: unknown[] = [];
  const editor = createDiscordPlaceEditor({
    edit,
    async remove(messages) {
      removed.push(...messages);
      return done;
    },
  });
  return { editor, removed };
}

describe("a digest in Discord", () => {
  it("is done where a message was changed, and gone where none was there", async () => {
    expect(await anEditor(async () => done).editor.edit(sent, aDigest(), "en", "w@s")).toBe("done");
    expect(await anEditor(async () => gone).editor.edit(sent, aDigest(), "en", "w@s")).toBe("gone");
  });

  it("is deleted where Discord does not let it be changed: what has gone must not go on standing there", async () => {
    const refused = new DiscordAPIError({ code: 50_035, message: "Invalid Form Body" }, 50_035, 400, "PATCH", "/x", {});
    const { editor, removed } = anEditor(async () => Promise.reject(refused));

    expect(await editor.edit(sent, aDigest(), "en", "w@s")).toBe("gone");
    expect(removed).toEqual(sent);
  });

  it("stays, and is tried again, where Discord does not answer", async () => {
    const { editor, removed } = anEditor(async () => Promise.reject(new DestinationUnavailableError("Not now.")));

    await expect(editor.edit(sent, aDigest(), "en", "w@s")).rejects.toThrow("Not now.");
    expect(removed).toEqual([]);
  });
});
