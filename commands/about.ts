import { saying } from "./answer.ts";
import type { Command } from "./command.ts";
import { command } from "./definition.ts";
import { told } from "./input.ts";

export const about: Command = {
  data: command({ name: "about" }),
  needsManageServer: () => false,
  audience: "caller",
  async execute({ context, words }) {
    const { version, sourceUrl, engine } = context.about;
    const written =
      engine.kind === "llm" ? words.pages.modelEngine(told(engine.model ?? "")) : words.pages.embeddedEngine;
    return saying(...words.pages.about(version, sourceUrl, written));
  },
};
