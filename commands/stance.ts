import type { Command } from "./command.ts";
import { command, textOption } from "./definition.ts";
import { admit, answerTo, wishOf } from "./digest.ts";
import { threadIn } from "./input.ts";
import { hereOf } from "./target-channel.ts";

export const stance: Command = {
  data: command({ name: "stance", options: [textOption("link", { required: true, longest: 500 })] }),
  needsManageServer: () => false,
  audience: "channel",
  async execute(call) {
    const thread = threadIn(call.interaction.options.getString("link", true), call.words);
    const place = wishOf(call, hereOf(call.interaction).nsfw);
    const wish = { ...place, sources: [thread], period: "all" } as const;
    admit(call, wish);
    await call.goPublic();
    return answerTo(wish, call);
  },
};
