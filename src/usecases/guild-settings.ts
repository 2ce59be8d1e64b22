import { UsageError } from "../errors.ts";
import type { DocumentStore } from "../ports/document-store.ts";
import type { PersonName } from "../thread/thread.ts";
import { defaultGuildSettings, type Guild, type GuildSettings, newGuild } from "../watch/guild.ts";
import { isTimezone } from "../watch/wall-clock.ts";

/** How many people one server may mute. */
export const mostMuted = 500;

/** What a server chose. Everything throws `StoreError` where the store fails: then nothing has changed. */
export interface SettingsDesk {
  /** Of a server that was never heard of: the defaults. */
  show(guildId: string): Promise<GuildSettings>;
  /**
   * @returns the settings as they stand now
   * @throws {UsageError} where the zone is none
   */
  change(guildId: string, change: Partial<GuildSettings>): Promise<GuildSettings>;
  /** @throws {UsageError} where `mostMuted` are muted already */
  mute(guildId: string, person: PersonName): Promise<{ readonly status: "muted" | "already-muted" }>;
  unmute(guildId: string, person: PersonName): Promise<{ readonly status: "unmuted" | "not-muted" }>;
  /** Back to the defaults, the muted too; watches stay. */
  reset(guildId: string): Promise<void>;
}

export function createSettingsDesk(guilds: DocumentStore<Guild>): SettingsDesk {
  const update = async (
    guildId: string,
    decide: (settings: GuildSettings) => GuildSettings,
  ): Promise<{ readonly settings: GuildSettings; readonly changed: boolean }> => {
    let changed = false;
    const guild = await guilds.change<Guild | undefined>(guildId, (current) => {
      const before = current ?? newGuild(guildId);
      const settings = decide(before.settings);
      changed = settings !== before.settings;
      return changed ? { ...before, settings } : current;
    });
    return { settings: guild?.settings ?? defaultGuildSettings, changed };
  };

  return {
    async show(guildId) {
      return (await guilds.read(guildId))?.settings ?? defaultGuildSettings;
    },
    async change(guildId, change) {
      if (change.timezone !== undefined && !isTimezone(change.timezone)) {
        throw new UsageError(`"${change.timezone}" is no time zone; write one like Europe/Berlin or UTC.`);
      }
      return (await update(guildId, (settings) => ({ ...settings, ...change }))).settings;
    },
    async mute(guildId, person) {
      const { changed } = await update(guildId, (settings) => {
        if (settings.muted.some((muted) => isSame(muted, person))) return settings;
        if (settings.muted.length >= mostMuted) {
          throw new UsageError(`No more than ${mostMuted} people can be muted; unmute somebody first.`);
        }
        return { ...settings, muted: [...settings.muted, person] };
      });
      return { status: changed ? "muted" : "already-muted" };
    },
    async unmute(guildId, person) {
      const { changed } = await update(guildId, (settings) => {
        const muted = settings.muted.filter((each) => !isSame(each, person));
        return muted.length === settings.muted.length ? settings : { ...settings, muted };
      });
      return { status: changed ? "unmuted" : "not-muted" };
    },
    async reset(guildId) {
      await update(guildId, () => defaultGuildSettings);
    },
  };
}

/** Lemmy knows nobody apart by the case of letters. */
function isSame(one: PersonName, other: PersonName): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
