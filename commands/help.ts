import { saying } from "./answer.ts";
import type { Command } from "./command.ts";
import { command } from "./definition.ts";

export const help: Command = {
  data: command({ name: "help" }),
  needsManageServer: () => false,
  audience: "caller",
  async execute({ context: { about }, words }) {
    return saying(...words.pages.help(about.inviteUrl, about.contactUrl));
  },
};
