import type { CommandContext } from "../../commands/context.ts";
import { projectUrl } from "../../config/environment-schema.ts";
import type { Settings } from "../../config/settings.ts";
import packageFile from "../../package.json" with { type: "json" };
import type { DigestMessages } from "../adapters/discord/digest-messages.ts";
import { citedIn } from "../delivery/told.ts";
import { inviteUrl } from "../discord/invite.ts";
import { UsageError } from "../errors.ts";
import type { Clock } from "../ports/clock.ts";
import type { CommunityDirectory } from "../ports/community-directory.ts";
import type { Log } from "../ports/log.ts";
import type { Stores } from "../ports/stores.ts";
import type { DigestDesk } from "../usecases/ask-digest.ts";
import { createGuildLifecycle, graceDays } from "../usecases/guild-lifecycle.ts";
import { createSettingsDesk } from "../usecases/guild-settings.ts";
import type { WatchDesk } from "../usecases/manage-watches.ts";
import type { ModelCosts } from "../usecases/model-costs.ts";
import { answerKey } from "../usecases/note-deliveries.ts";
import { createPeopleCited } from "../usecases/people-cited.ts";
import type { PublishNow } from "../usecases/publish-now.ts";
import type { PublishedIndex } from "../usecases/published-index.ts";
import type { WatchBook } from "../usecases/watch-book.ts";
import { createWatchStatus } from "../usecases/watch-status.ts";
import { newGuild } from "../watch/guild.ts";

/** Whose communities are offered where the operator names no instance in LEMMY_BASE_URLS. */
const largeInstances = ["lemmy.world", "lemmy.ml", "programming.dev", "feddit.org"];

export interface ContextParts {
  readonly settings: Settings;
  readonly stores: Stores;
  readonly book: WatchBook;
  readonly watches: WatchDesk;
  readonly publishNow: PublishNow;
  readonly digests: DigestDesk;
  readonly modelCosts: ModelCosts;
  readonly directory: CommunityDirectory;
  readonly published: Pick<PublishedIndex, "note">;
  readonly digestMessages: DigestMessages;
  readonly placeOf: CommandContext["placeOf"];
  readonly clock: Clock;
  readonly log: Log;
  /** Known once the bot is connected: nobody uses a command before. */
  readonly applicationId: () => string;
}

/** `publish` stays `undefined` where the bot has no account on Lemmy. */
function publishingDesk({ settings, publishNow }: ContextParts): CommandContext["publishing"] {
  const allowed = (guildId: string) => settings.choices.publish[guildId] ?? [];
  if (settings.lemmyAccount === undefined) return { allowed, publish: undefined };
  return {
    allowed,
    async publish(guildId, wish, to) {
      if (!allowed(guildId).includes(to)) throw new UsageError(`The operator does not let this server post to ${to}.`);
      return publishNow.publish(wish, to);
    },
  };
}

/** Puts together what the commands need of the program. */
export function commandContext(parts: ContextParts): CommandContext {
  const { settings, stores, book, watches, digests, directory, published, digestMessages, placeOf, clock, log } = parts;
  const { guilds, deliveries } = stores;
  const named = Object.keys(settings.lemmyBaseUrls);
  return {
    clock,
    log,
    readGuild: async (guildId) => (await guilds.read(guildId)) ?? newGuild(guildId),
    watches,
    settings: createSettingsDesk(guilds),
    deleteEverything: createGuildLifecycle({ stores, book, clock, log }).deleteEverything,
    statusOf: createWatchStatus({ book, deliveries, clock }),
    digests,
    modelTokensOf: parts.modelCosts.tokensOf,
    publishing: publishingDesk(parts),
    directory,
    wellKnownInstances: named.length > 0 ? named : largeInstances,
    peopleCited: createPeopleCited({ book, stores }),
    notePublished: async (digest, guildId, messages) => {
      const [first] = messages;
      if (first === undefined) return;
      const key = answerKey(guildId, first.messageId);
      await published.note(digest.id, { key, kind: "discord", messages }, citedIn(digest));
    },
    digestMessages,
    placeOf,
    readDigest: async (digestId) => (await stores.digests.read(digestId))?.digest,
    get about() {
      return {
        version: packageFile.version,
        sourceUrl: projectUrl,
        contactUrl: settings.contactUrl,
        inviteUrl: inviteUrl(parts.applicationId()),
        privacyUrl: `${projectUrl}/privacy`,
        engine: engineIn(settings),
        graceDays,
      } as const;
    },
  };
}

/** Who writes as long as the endpoint answers. */
function engineIn({ model }: Settings): CommandContext["about"]["engine"] {
  return model === undefined ? { kind: "embedded" } : { kind: "llm", model: model.name };
}
