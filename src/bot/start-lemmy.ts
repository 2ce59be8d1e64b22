import { projectUrl } from "../../config/environment-schema.ts";
import { lemmyAccess } from "../../config/lemmy-access.ts";
import { createCommunityDirectory } from "../adapters/lemmy/community-directory.ts";
import { keepProfile } from "../adapters/lemmy/keep-profile.ts";
import type { LemmyAccount } from "../adapters/lemmy/lemmy-account.ts";
import { createLemmyInbox } from "../adapters/lemmy/lemmy-inbox.ts";
import { createLemmyPublisher, type LemmyPublisher } from "../adapters/lemmy/lemmy-publisher.ts";
import { createPostingBudget } from "../adapters/lemmy/posting-budget.ts";
import type { LemmyDestination } from "../delivery/destination.ts";
import { AppError, LemmyAccountError } from "../errors.ts";
import { profileText } from "../mention/profile-text.ts";
import type { Log } from "../ports/log.ts";
import type { MentionInbox } from "../ports/mention-inbox.ts";
import type { Publisher } from "../ports/publisher.ts";
import { createMentionDesk, type MentionDesk } from "../usecases/answer-mentions.ts";
import { forgetOldDeliveries } from "../usecases/forget-old-deliveries.ts";
import { createHeedCall } from "../usecases/heed-call.ts";
import { createSummarizeThread } from "../usecases/summarize-thread.ts";
import { createWatchStatus } from "../usecases/watch-status.ts";
import type { BotCore } from "./bot-core.ts";
import { commentOf, postOf } from "./lemmy-texts.ts";
import { type LemmyAccountSettings, lemmyAccount, lemmyEditors } from "./place-editors.ts";
import type { BotPart } from "./start-discord.ts";

const dayMs = 24 * 60 * 60 * 1_000;

/**
 * Takes up the bot's account on Lemmy: the watches that post to communities, publishing by hand, and mentions. An instance
 * that does not answer is asked again at each look for mentions.
 *
 * @throws {StoreError}
 */
export async function startLemmy(core: BotCore, access: LemmyAccountSettings): Promise<BotPart> {
  const { settings, stores, clock, log } = core;
  const account = lemmyAccount(settings, access, { stores, clock });
  const budget = createPostingBudget(`${access.username ?? "token"}@${access.instance}`, stores.facts, clock);
  const publisher = createLemmyPublisher({ account, budget, write: (...args) => postOf(...args, settings) });
  const inbox = createLemmyInbox({ account, budget });
  core.reaches.set("lemmy", {
    publisher: toPort(publisher, log),
    notifier: { tellOfPause: async () => false },
    isAgeRestricted: async () => false,
  });
  for (const [kind, editor] of lemmyEditors(settings, account)) core.editors.set(kind, editor);
  await core.communityWatches.begin(settings.choices.lemmy.destinations);
  const ending = new AbortController();
  const { promise: ended, resolve: end } = Promise.withResolvers<AppError>();
  const desk = mentionDesk(core, inbox);
  const looking = look({ core, account, desk, signal: ending.signal, end });
  void forgetDaily(core, ending.signal);
  log.info("Posting to Lemmy.", { instance: access.instance, watches: core.book.active().filter(isLemmys).length });
  return {
    ended,
    async close() {
      ending.abort();
      await looking;
      await desk.idle();
    },
  };
}

function isLemmys({ destination }: { readonly destination: { readonly kind: string } }): boolean {
  return destination.kind === "lemmy";
}

function mentionDesk(core: BotCore, inbox: MentionInbox): MentionDesk {
  const { settings, stores, builder, optOuts, communityWatches, threads, book, published, clock, log } = core;
  const { mentions } = settings.choices.lemmy;
  const { deny: denied } = settings.choices;
  const { contactUrl } = settings;
  const heed = createHeedCall({
    inbox,
    optOuts,
    watches: communityWatches,
    statusOf: createWatchStatus({ book, deliveries: stores.deliveries, clock }),
    directory: createCommunityDirectory(lemmyAccess(settings)),
    threads,
    summarizedIn: mentions.communities,
    denied,
    contactUrl,
  });
  const summarize = createSummarizeThread({
    inbox,
    replies: stores.replies,
    digests: stores.digests,
    builder,
    write: (...args) => commentOf(...args, settings),
    notePublished: published.note,
    denied,
    clock,
    log,
  });
  const { calls, replies } = stores;
  return createMentionDesk({ inbox, calls, replies, heed, summarize, optOuts, denied, clock, log });
}

/** Once a day, as long as the bot runs. */
async function forgetDaily({ stores, book, clock, log }: BotCore, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await forgetOldDeliveries({ deliveries: stores.deliveries, book, clock });
      await clock.sleep(dayMs, signal);
    } catch (error) {
      if (signal.aborted) return;
      log.error("What is long over could not be forgotten.", {}, error);
      await clock.sleep(dayMs, signal).catch(() => {});
    }
  }
}

/** Only Lemmy's destinations are brought here: the core looks at the kind. */
function toPort(publisher: LemmyPublisher, log: Log): Publisher {
  const toLemmy = <C extends { readonly destination: unknown }>(consignment: C) =>
    consignment as C & { readonly destination: LemmyDestination };
  return {
    async publish(consignment, signal) {
      const published = await publisher.publish(toLemmy(consignment), signal);
      if (published.status !== "published") log.warn("A digest was not taken.", { why: published.why });
      return published;
    },
    findSent: (consignment) => publisher.findSent(toLemmy(consignment)),
  };
}

interface Looking {
  readonly core: BotCore;
  readonly account: LemmyAccount;
  readonly desk: MentionDesk;
  readonly signal: AbortSignal;
  /** The account is refused, and nothing else is there to go on with. */
  readonly end: (why: AppError) => void;
}

/** Keeps the profile and looks for mentions, until it is told to end. */
async function look({ core, account, desk, signal, end }: Looking): Promise<void> {
  const { settings, clock, log } = core;
  const everyMs = settings.choices.lemmy.mentions.pollSeconds * 1_000;
  let isKnown = false;
  let trouble: string | undefined;
  while (!signal.aborted) {
    try {
      if (!isKnown) {
        const profile = (bot: string) => profileText({ bot, contactUrl: settings.contactUrl, sourceUrl: projectUrl });
        const { name, changed } = await keepProfile(account, profile, signal);
        log.info("Logged in to Lemmy.", { as: name, profile: changed ? "written" : "as it was" });
        isKnown = true;
      }
      await desk.poll(signal);
      if (trouble !== undefined) log.info("Lemmy answers again.");
      trouble = undefined;
    } catch (error) {
      if (signal.aborted) return;
      if (!isKnown && error instanceof LemmyAccountError && settings.discord === undefined) return end(error);
      const sentence = error instanceof AppError ? error.userMessage : "Looking for mentions failed.";
      // Said once, not at every look.
      if (sentence !== trouble) log.error(sentence, {}, error instanceof AppError ? undefined : error);
      trouble = sentence;
    }
    await clock.sleep(everyMs, signal).catch(() => {});
  }
}
