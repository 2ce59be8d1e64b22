import { describeSettings, type SettingLine } from "../../config/describe.ts";
import { lemmyAccess } from "../../config/lemmy-access.ts";
import type { Settings } from "../../config/settings.ts";
import { describeInstance } from "../adapters/lemmy/describe-instance.ts";
import { createLemmyProbe } from "../adapters/lemmy/lemmy-probe.ts";
import { systemClock } from "../adapters/system-clock.ts";
import { writeResult } from "../adapters/terminal/write-output.ts";
import { type CommunityName, instanceOf } from "../thread/thread.ts";
import { exitStatus, type Surroundings } from "./surroundings.ts";

/** Says, line by line, what is configured, what works, and how to mend what does not. */
export async function check(settings: Settings, { stdout, directory, signal }: Surroundings): Promise<number> {
  // Only now: the other commands need none of it.
  const { checkBot } = await import("../bot/check-bot.ts");
  const { checkLemmy } = await import("../bot/check-lemmy.ts");
  const bot = await checkBot(settings, directory);
  const account = await checkLemmy(settings, directory, { posted: bot.posted, signal });
  const model = await modelLines(settings, signal);
  const probe = createLemmyProbe(lemmyAccess(settings));
  const communities = new Set([...watchedCommunities(settings), ...bot.watched]);
  const watched = Map.groupBy(communities, (community) => instanceOf(community));
  const reports = await Promise.all([...watched].map(([host, names]) => probe(host, names, signal)));
  const parts = [
    ...describeSettings(settings),
    ...model,
    ...bot.lines,
    ...account,
    ...reports.flatMap(describeInstance),
  ];
  const lines = parts.map(({ part, state, text: says }) => `${state.padEnd("broken".length)}  ${part}: ${says}`);
  await writeResult(stdout, `${[...lines, "", "See it work with bundled threads: npm run demo"].join("\n")}\n`);
  return parts.some(({ state }) => state === "broken") ? exitStatus.failed : exitStatus.done;
}

/** Asks the model for next to nothing. */
async function modelLines({ model }: Settings, signal: AbortSignal): Promise<SettingLine[]> {
  if (model === undefined) return [];
  const { probeModel } = await import("../adapters/language-model/probe-model.ts");
  const { describeModel } = await import("../adapters/language-model/describe-model.ts");
  const { name, baseUrl, apiKey, timeoutMs } = model;
  return [describeModel(await probeModel({ baseUrl, model: name, apiKey, timeoutMs, clock: systemClock }, signal))];
}

/** Every community that the operator's choices name as one to read. */
function watchedCommunities({ choices: { lemmy } }: Settings): CommunityName[] {
  const named = [...lemmy.destinations.flatMap(({ watch }) => watch), ...(lemmy.mentions?.communities ?? [])];
  return [...new Set(named)];
}
