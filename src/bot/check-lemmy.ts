import type { SettingLine } from "../../config/describe.ts";
import { lemmyAccess } from "../../config/lemmy-access.ts";
import type { Settings } from "../../config/settings.ts";
import { type PlaceReport, probeAccount } from "../adapters/lemmy/account-probe.ts";
import { createLemmyAccess } from "../adapters/lemmy/lemmy-access.ts";
import { createLemmyAccount } from "../adapters/lemmy/lemmy-account.ts";
import { AppError } from "../errors.ts";
import type { KeptToken } from "../ports/token-keeper.ts";
import type { CommunityName } from "../thread/thread.ts";
import { refuseSchedule } from "../usecases/refuse-schedule.ts";
import { scheduleOf } from "../watch/file-watches.ts";
import { credentialsOf } from "./place-editors.ts";
import { lookIntoStores } from "./stores-beside.ts";

const part = "Posting to Lemmy";

/**
 * How the bot's account on Lemmy stands, and the communities that it is to post to. Logs in where no login is kept, and
 * changes nothing.
 *
 * @param posted - communities beside those of the settings
 */
export async function checkLemmy(
  settings: Settings,
  directory: string,
  { posted = [], signal }: { readonly posted?: readonly CommunityName[]; readonly signal?: AbortSignal } = {},
): Promise<SettingLine[]> {
  const { lemmyAccount, choices } = settings;
  const schedules = choices.lemmy.destinations.flatMap((destination): SettingLine[] => {
    const refusal = refuseSchedule(scheduleOf(destination), choices.limits.minMinutesBetweenDigests);
    return refusal === undefined
      ? []
      : [{ part: destination.community, state: "broken", text: `is left out: ${refusal.sentence}` }];
  });
  if (lemmyAccount === undefined) return schedules;
  const account = createLemmyAccount({
    instances: createLemmyAccess(lemmyAccess(settings)).instances,
    host: lemmyAccount.instance,
    credentials: credentialsOf(lemmyAccount),
    tokens: { read: (name) => keptLogin(settings, directory, name), write: async () => {} },
    now: () => Date.now(),
  });
  const report = await probeAccount(account, [...new Set([...placesIn(choices), ...posted])], signal);
  if (report.status === "refused") return [{ part, state: "broken", text: report.problem.userMessage }, ...schedules];
  const mark = report.bot ? "marked as a bot" : "not yet marked as a bot, which the start does";
  return [{ part, state: "works", text: `as ${report.name}, ${mark}` }, ...report.places.map(placeLine), ...schedules];
}

function placeLine(place: PlaceReport): SettingLine {
  return place.status === "open"
    ? { part: `${part}: ${place.community}`, state: "works", text: "takes posts" }
    : { part: `${part}: ${place.community}`, state: "broken", text: place.why };
}

/** Every community that the operator's choices let digests be posted to. */
function placesIn({ lemmy, publish }: Settings["choices"]): CommunityName[] {
  return [...new Set([...lemmy.destinations.map(({ community }) => community), ...Object.values(publish).flat()])];
}

/** The login that a running bot uses; `undefined` where there is none, or the store cannot be read. */
async function keptLogin(settings: Settings, directory: string, account: string): Promise<KeptToken | undefined> {
  try {
    return await lookIntoStores(settings, directory, ({ logins }) => logins.read(account));
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
}
