import { DiscordAPIError } from "discord.js";
import { describe, expect, it } from "vitest";
import type { DigestEditor, Edited } from "../../../src/adapters/discord/digest-editor.ts";
import { createDiscordPlaceEditor } from "../../../src/adapters/discord/discord-editor.ts";
import { DestinationUnavailableError } from "../../../src/errors.ts";
import { aDigest } from "../../fakes/digests.ts";

const message = (id: string) => ({ placeId: "200", messageId: id, url: `https://discord.com/channels/100/200/${id}` });
const sent = [message("400"), message("401")];
const [first, second] = sent as [(typeof sent)[0], (typeof sent)[0]];
const gone: Edited = { changed: [], gone: sent, refused: [] };
const done: Edited = { changed: sent, gone: [], refused: [] };

/** All but the first are refused with this code. */
function refused(code: number): Edited {
  const error = new DiscordAPIError({ code, message: "No" }, code, 400, "PATCH", "/x", {});
  return { changed: [first], gone: [], refused: [{ message: second, error }] };
}

const [archived, noAccess, invalidForm] = [50_083, 50_001, 50_035];

function anEditor(edit: DigestEditor["edit"], removing = done) {
  const removed: unknown[] = [];
  const editor = createDiscordPlaceEditor({
    edit,
    async remove(messages) {
      removed.push(...messages);
      return removing;
    },
  });
  return { editor, removed };
}

describe("a digest in Discord", () => {
  it("is done where messages were changed, and gone where none was there", async () => {
    expect(await anEditor(async () => done).editor.edit(sent, aDigest(), "en", "w@s")).toBe("done");
    expect(await anEditor(async () => gone).editor.edit(sent, aDigest(), "en", "w@s")).toBe("gone");
    const half: Edited = { changed: [first], gone: [second], refused: [] };
    expect(await anEditor(async () => half).editor.edit(sent, aDigest(), "en", "w@s")).toBe("done");
  });

  it("is deleted where Discord does not let it be changed: what has gone must not go on standing there", async () => {
    const { editor, removed } = anEditor(async () => refused(invalidForm));

    expect(await editor.edit(sent, aDigest(), "en", "w@s")).toBe("gone");
    expect(removed).toEqual(sent);
  });

  it.each([archived, noAccess])("is tried again where the bot cannot come to all of it: %i", async (code) => {
    const { editor, removed } = anEditor(async () => refused(code), refused(code));
    const toBeTried = { code: "destination-unavailable", message: expect.stringMatching(/<#200>.*\.$/u) };

    await expect(editor.edit(sent, aDigest(), "en", "w@s")).rejects.toMatchObject(toBeTried);
    expect(removed).toEqual([]);
    await expect(editor.remove(sent)).rejects.toMatchObject(toBeTried);
  });

  it("is tried again where it can neither be changed nor all of it be deleted", async () => {
    const { editor } = anEditor(async () => refused(invalidForm), refused(archived));

    await expect(editor.edit(sent, aDigest(), "en", "w@s")).rejects.toMatchObject({ code: "destination-unavailable" });
  });

  it("is deleted where nothing of it is left, or was left before", async () => {
    expect(await anEditor(async () => done).editor.remove(sent)).toBe("done");
    expect(await anEditor(async () => done, gone).editor.remove(sent)).toBe("done");
  });

  it("stays, and is tried again, where Discord does not answer", async () => {
    const { editor, removed } = anEditor(async () => Promise.reject(new DestinationUnavailableError("Not now.")));

    await expect(editor.edit(sent, aDigest(), "en", "w@s")).rejects.toThrow("Not now.");
    expect(removed).toEqual([]);
  });
});
