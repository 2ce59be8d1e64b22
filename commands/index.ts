import { about } from "./about.ts";
import type { Command } from "./command.ts";
import { digest } from "./digest.ts";
import { help } from "./help.ts";
import { privacy } from "./privacy.ts";
import { publish } from "./publish.ts";
import { settings } from "./settings.ts";
import { stance } from "./stance.ts";
import { status } from "./status.ts";
import { watch } from "./watch.ts";

/** Every slash command. Adding one: its file, its descriptions, and its name here. */
export const commands: readonly Command[] = [watch, digest, stance, publish, settings, status, help, about, privacy];
