import type { Settings } from "./settings.ts";

/** One line on a part of the program: what it is, how it stands, what to do. */
export interface SettingLine {
  readonly part: string;
  /** `off`: not configured. `broken`: configured, but it does not work. */
  readonly state: "works" | "off" | "broken";
  readonly text: string;
}

/**
 * Says of every part what is configured and what is not, without asking anybody. No secret is shown. How Discord, Lemmy, the
 * language model and the store stand says who asks them.
 * Web pages are not part of this version.
 */
export function describeSettings(settings: Settings): SettingLine[] {
  const { choicesFile } = settings;
  const hosts = Object.keys(settings.lemmyBaseUrls);
  return [
    {
      part: "Settings",
      state: "works",
      text: choicesFile.found ? `read from ${choicesFile.path}` : `${choicesFile.path} is not there; the defaults hold`,
    },
    {
      part: "Reading Lemmy",
      state: "works",
      text: `needs no account${hosts.length === 0 ? "" : `; ${hosts.join(", ")} at the addresses of LEMMY_BASE_URLS`}`,
    },
    { part: "Writing", state: "works", text: writing(settings) },
    ...(settings.discord === undefined
      ? [{ part: "Discord", state: "off", text: "not configured (set DISCORD_TOKEN)" } as const]
      : []),
    ...lemmyLines(settings),
    ...(settings.model === undefined
      ? [{ part: "Language model", state: "off", text: "not configured (set LLM_BASE_URL and LLM_MODEL)" } as const]
      : []),
    unavailable("Web pages", settings.web !== undefined, "set WEB_PORT", "WEB_PORT is set"),
  ];
}

function writing({ model }: Settings): string {
  return model === undefined
    ? "by the embedded engine, which needs nothing"
    : `by the language model ${model.name}, and by the embedded engine where it cannot`;
}

/** With an account, who asks the instance says how it stands. */
function lemmyLines({ lemmyAccount, choices: { lemmy, publish }, choicesFile }: Settings): SettingLine[] {
  if (lemmyAccount !== undefined) return [];
  const how = "set LEMMY_INSTANCE, LEMMY_USERNAME and LEMMY_PASSWORD";
  const part = "Posting to Lemmy";
  const isWanted = lemmy.destinations.length + lemmy.mentions.communities.length + Object.keys(publish).length > 0;
  return isWanted
    ? [{ part, state: "broken", text: `${choicesFile.path} names communities for it, but no account: ${how}` }]
    : [{ part, state: "off", text: `not configured (${how})` }];
}

function unavailable(part: string, configured: boolean, how: string, what: string): SettingLine {
  return configured
    ? {
        part,
        state: "broken",
        text: `${what}, but this version has no such part yet; take the setting out, or wait for it`,
      }
    : { part, state: "off", text: `not configured (${how}); this version has no such part yet` };
}
