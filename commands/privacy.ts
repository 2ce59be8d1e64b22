import { asking, saying } from "./answer.ts";
import { ownedBy } from "./button.ts";
import type { Command } from "./command.ts";
import { command } from "./definition.ts";
import { mayManage } from "./refuse.ts";

export const privacy: Command = {
  data: command({ name: "privacy" }),
  needsManageServer: () => false,
  audience: "caller",
  async execute({ interaction, context: { about }, words }) {
    const blocks = words.pages.privacy(about.contactUrl, about.privacyUrl, about.graceDays);
    if (!mayManage(interaction)) return saying(...blocks);
    const customId = ownedBy(interaction.user.id, "delete-everything");
    return asking(blocks, [{ label: words.pages.deleteEverything, look: "danger", customId }]);
  },
};
