import { asking, saying } from "./answer.ts";
import { type ButtonAction, ownedBy } from "./button.ts";
import { Refusal } from "./refusal.ts";
import { showMore } from "./show-more.ts";
import { communitiesOf } from "./tell-watch.ts";
import { numberOf, watchCalled } from "./watch-number.ts";
import { refusalSentence } from "./watch-refusal.ts";

const cancel: ButtonAction = {
  action: "cancel",
  presser: "owner",
  needsManageServer: false,
  answers: "update",
  press: async ({ words }) => saying(words.common.cancelled),
};

const removeWatch: ButtonAction = {
  action: "remove-watch",
  presser: "owner",
  needsManageServer: true,
  answers: "update",
  async press({ context, words, guild, parameters: [number = ""] }) {
    const watch = watchCalled(number, guild, words);
    const end = await context.watches.remove(guild.guildId, numberOf(watch));
    if (end.status !== "removed") throw new Refusal(refusalSentence(end, words));
    return saying(words.watch.removed(numberOf(watch), communitiesOf(watch)));
  },
};

const deleteEverything: ButtonAction = {
  action: "delete-everything",
  presser: "owner",
  needsManageServer: true,
  answers: "reply",
  async press({ interaction, words, guild }) {
    const by = interaction.user.id;
    return asking(
      [words.pages.deleteQuestion(guild.watches.length)],
      [
        { label: words.pages.deleteNow, look: "danger", customId: ownedBy(by, "delete-everything-now") },
        { label: words.common.cancel, look: "secondary", customId: ownedBy(by, "cancel") },
      ],
    );
  },
};

const deleteEverythingNow: ButtonAction = {
  action: "delete-everything-now",
  presser: "owner",
  needsManageServer: true,
  answers: "update",
  async press({ context, words, guild }) {
    await context.deleteEverything(guild.guildId);
    return saying(words.pages.deleted);
  },
};

/** Every button that answers and digests carry. */
export const buttons: readonly ButtonAction[] = [cancel, removeWatch, deleteEverything, deleteEverythingNow, showMore];
