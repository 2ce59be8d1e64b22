import { digestAction, digestButtonOf } from "../src/discord/digest-button.ts";
import { languageFor } from "../src/language/languages.ts";
import { discordPiece } from "../src/render/discord-piece.ts";
import { discordWordsFor } from "../src/render/discord-words.ts";
import type { ButtonAction } from "./button.ts";
import { Refusal } from "./refusal.ts";

/** More of a digest, to whoever wants it, as long as the digest is kept. */
export const showMore: ButtonAction = {
  action: digestAction,
  presser: "anyone",
  needsManageServer: false,
  answers: "reply",
  async press({ context, words, parameters }) {
    const button = digestButtonOf(parameters);
    const digest = button && (await context.readDigest(button.digestId));
    if (button === undefined || digest === undefined) throw new Refusal(words.digest.notKept);
    const { catalogue } = languageFor(digest.language);
    const parts = discordPiece(digest, button, { catalogue, words: discordWordsFor(words.tag) });
    // A digest is written again when something it cites is taken back: what the button showed may be gone.
    if (parts.length === 0) throw new Refusal(words.digest.notKept);
    return { kind: "messages", messages: parts.map(({ components }) => ({ components, files: [] })) };
  },
};
