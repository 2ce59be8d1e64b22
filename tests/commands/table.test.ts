import { describe, expect, it } from "vitest";
import type { OptionValues } from "../../src/demo/sample-discord/command-call.ts";
import { anEntry } from "./fake-context.ts";
import { setup } from "./setup.ts";

const communities = [
  anEntry("technology@lemmy.example", { title: "Technology", subscribers: 900 }),
  anEntry("linux@lemmy.example"),
  anEntry("adult@lemmy.example", { nsfw: true }),
  anEntry("secret@lemmy.example", { visibility: "hidden" }),
];
const technology = "technology@lemmy.example";

interface Row {
  readonly use: "right" | "missing permission" | "bad input";
  readonly run: string;
  readonly options?: OptionValues;
  /** Default: ada, who may manage the server. */
  readonly by?: string;
  /** Default: general. */
  readonly in?: string;
  /** What was done before. */
  readonly after?: readonly (readonly [run: string, options: OptionValues])[];
  readonly says: RegExp;
  /** Default: the caller alone. */
  readonly seenBy?: "everyone";
}

const watching = [["/watch add", { community: technology }]] as const;
const bob = { by: "bob", use: "missing permission", says: /Manage Server/ } as const;
const ofWatch = ["edit", "remove", "pause", "resume"].map((name) => `/watch ${name}`);

const rows: readonly Row[] = [
  {
    use: "right",
    run: "/watch add",
    options: { community: technology },
    says: /#1 is set up[\s\S]*Next: Sunday 09:00 UTC/,
  },
  {
    use: "right",
    run: "/watch add",
    options: {
      community: `!${technology}, https://lemmy.example/c/linux`,
      channel: "news",
      every: "week",
      at: "8:30",
      timezone: "europe/berlin",
      "min-score": 50,
      "min-comments": 1,
      "max-topics": 3,
      include: "privacy, open source",
      exclude: "politics",
    },
    says: /linux[\s\S]*Every Monday at 08:30 \(Europe\/Berlin\)[\s\S]*Next: Monday 08:30[\s\S]*at least 50 and at least 1 comment; at most 3[\s\S]*Only threads with: privacy, open source[\s\S]*No threads with: politics/,
  },
  {
    use: "right",
    run: "/watch add",
    options: { community: technology, every: "0 18 * * 5", channel: "forum" },
    says: /cron expression `0 18 \* \* 5` \(UTC\)[\s\S]*Next: Friday 18:00/,
  },
  { use: "right", run: "/watch add", options: { community: technology, channel: "plain" }, says: /Attach Files/ },
  { ...bob, run: "/watch add", options: { community: technology } },
  {
    use: "missing permission",
    run: "/watch add",
    options: { community: technology, channel: "locked" },
    says: /in <#\d+>[\s\S]*\*\*Send Messages\*\*/,
  },
  ...([{ in: "hidden" }, { options: { community: technology, channel: "hidden" } }] as const).map(
    (where): Row => ({
      use: "missing permission",
      run: "/watch add",
      options: { community: technology },
      says: /in <#\d+>[\s\S]*\*\*View Channels\*\*/,
      ...where,
    }),
  ),
  {
    use: "missing permission",
    run: "/watch add",
    options: { community: technology },
    in: "locked",
    says: /Send Messages/,
  },
  {
    use: "bad input",
    run: "/watch add",
    options: { community: "tecnology@lemmy.example" },
    says: /Did you mean technology/,
  },
  { use: "bad input", run: "/watch add", options: { community: "technology" }, says: /is no community/ },
  { use: "bad input", run: "/watch add", options: { community: " , " }, says: /at least one community/ },
  {
    use: "bad input",
    run: "/watch add",
    options: { community: "a@b.cd b@b.cd c@b.cd d@b.cd e@b.cd f@b.cd" },
    says: /at most 5 communities, and these are 6/,
  },
  {
    use: "bad input",
    run: "/watch add",
    options: { community: "https://lemmy.example/post/1" },
    says: /single thread/,
  },
  { use: "bad input", run: "/watch add", options: { community: "secret@lemmy.example" }, says: /is private/ },
  { use: "bad input", run: "/watch add", options: { community: "adult@lemmy.example" }, in: "adults", says: /is NSFW/ },
  {
    use: "bad input",
    run: "/watch add",
    options: { community: "adult@lemmy.example" },
    after: [["/settings set", { nsfw: true }]],
    says: /not age-restricted/,
  },
  {
    use: "right",
    run: "/watch add",
    options: { community: "adult@lemmy.example" },
    in: "adults",
    after: [["/settings set", { nsfw: true }]],
    says: /is set up/,
  },
  {
    use: "bad input",
    run: "/watch add",
    options: { community: "a@down.example" },
    says: /down\\?\.example did not answer/,
  },
  { use: "bad input", run: "/watch add", options: { community: technology, every: "hourly" }, says: /is no schedule/ },
  {
    use: "bad input",
    run: "/watch add",
    options: { community: technology, every: "0 25 * * *" },
    says: /is no schedule/,
  },
  {
    use: "bad input",
    run: "/watch add",
    options: { community: technology, every: "0 9 31 2 *" },
    says: /never comes due/,
  },
  {
    use: "bad input",
    run: "/watch add",
    options: { community: technology, every: "*/30 * * * *" },
    says: /60 minutes apart/,
  },
  {
    use: "bad input",
    run: "/watch add",
    options: { community: technology, every: "0 9 * * *", at: "10:00" },
    says: /leave out `at`/,
  },
  { use: "bad input", run: "/watch add", options: { community: technology, at: "24:00" }, says: /is no time of day/ },
  {
    use: "bad input",
    run: "/watch add",
    options: { community: technology, timezone: "Berlin" },
    says: /Did you mean Europe/,
  },
  {
    use: "bad input",
    run: "/watch add",
    options: { community: technology, timezone: "+02:00" },
    says: /is no time zone/,
  },
  {
    use: "bad input",
    run: "/watch add",
    options: { community: technology },
    after: [...watching, ...watching, ...watching],
    says: /has 3 watches, and more are not allowed/,
  },
  {
    use: "bad input",
    run: "/watch add",
    options: { community: "<@&1>@everyone" },
    says: /is no community/,
  },

  {
    use: "right",
    run: "/watch add",
    options: { community: technology, timezone: "Asia/Calcutta" },
    says: /Every day at 09:00 \(Asia\/(?:Calcutta|Kolkata)\)/,
  },
  { use: "right", run: "/watch list", by: "bob", after: watching, says: /\*\*1 watch[\s\S]*#1[\s\S]*technology/ },
  { use: "right", run: "/watch list", says: /Nothing is watched/ },

  {
    use: "right",
    run: "/watch edit",
    options: { watch: "#1", at: "18:00", "max-topics": 2 },
    after: watching,
    says: /#1 is changed[\s\S]*18:00[\s\S]*at most 2/,
  },
  {
    use: "right",
    run: "/watch edit",
    options: { watch: "1", community: "linux@lemmy.example" },
    after: watching,
    says: /linux/,
  },
  { use: "right", run: "/watch edit", options: { watch: "1", channel: "news" }, after: watching, says: /→ <#\d+>/ },
  { use: "bad input", run: "/watch edit", options: { watch: "1" }, after: watching, says: /at least one option/ },
  {
    use: "bad input",
    run: "/watch edit",
    options: { watch: "1", at: "9" },
    after: watching,
    says: /is no time of day/,
  },
  {
    use: "missing permission",
    run: "/watch edit",
    options: { watch: "1", channel: "locked" },
    after: watching,
    says: /Send Messages/,
  },

  { use: "right", run: "/watch pause", options: { watch: "1" }, after: watching, says: /#1 is paused/ },
  {
    use: "right",
    run: "/watch resume",
    options: { watch: "1" },
    after: [...watching, ["/watch pause", { watch: "1" }]],
    says: /#1 goes on[\s\S]*Next: Sunday/,
  },
  { use: "right", run: "/watch remove", options: { watch: "1" }, after: watching, says: /Remove watch #1\?/ },
  {
    use: "right",
    run: "/watch preview",
    by: "bob",
    options: { watch: "1" },
    after: watching,
    says: /Should trams be free/,
  },
  ...["/watch preview", ...ofWatch].map(
    (run): Row => ({ use: "bad input", run, options: { watch: "7" }, says: /no watch “7”/ }),
  ),
  ...ofWatch.map((run): Row => ({ ...bob, run, options: { watch: "1" }, after: watching })),

  { use: "right", run: "/digest", by: "bob", options: { community: technology }, says: /trams/, seenBy: "everyone" },
  { use: "bad input", run: "/digest", options: { community: "what?" }, says: /is no community/ },
  { use: "bad input", run: "/digest", options: { community: "linus@lemmy.example" }, says: /Did you mean linux/ },
  { use: "bad input", run: "/digest", options: { community: "adult@lemmy.example" }, says: /is NSFW/ },
  {
    use: "bad input",
    run: "/digest",
    options: { community: technology },
    after: [1, 2, 3].map(() => ["/digest", { community: technology }] as const),
    says: /ask again <t:\d+:R>/,
  },

  ...(
    [
      ["/stance", { link: "https://lemmy.example/post/1" }],
      ["/watch preview", { watch: "1" }],
    ] as const
  ).map(
    ([run, options]): Row => ({
      use: "bad input",
      run,
      options,
      after: [...watching, ...[1, 2, 3].map(() => ["/digest", { community: technology }] as const)],
      says: /ask again <t:\d+:R>/,
    }),
  ),
  {
    use: "right",
    run: "/stance",
    by: "bob",
    options: { link: "https://lemmy.example/post/1" },
    says: /trams/,
    seenBy: "everyone",
  },
  { use: "bad input", run: "/stance", options: { link: "https://example.org/" }, says: /is no thread/ },
  { use: "bad input", run: "/stance", options: { link: "https://lemmy.example/comment/1" }, says: /is no thread/ },

  {
    use: "right",
    run: "/publish",
    options: { community: technology, to: "digests@lemmy.example" },
    says: /Posting to Lemmy is off/,
  },
  { ...bob, run: "/publish", options: { community: technology, to: "digests@lemmy.example" } },
  {
    use: "bad input",
    run: "/publish",
    options: { community: technology, to: "news@lemmy.example" },
    says: /may not post to news[\s\S]*it may to digests/,
  },

  { use: "right", run: "/settings show", by: "bob", says: /Time zone: UTC/ },
  {
    use: "right",
    run: "/settings set",
    options: { timezone: "Asia/Tokyo", language: "de", "role-to-mention": "Readers", nsfw: true },
    says: /Gespeichert[\s\S]*Zeitzone: Asia\/Tokyo[\s\S]*Sprache: Deutsch[\s\S]*Erwähnte Rolle: <@&\d+>[\s\S]*erlaubt/,
  },
  { ...bob, run: "/settings set", options: { nsfw: true } },
  { use: "bad input", run: "/settings set", says: /at least one option/ },
  { use: "bad input", run: "/settings set", options: { timezone: "Mars/Olympus" }, says: /is no time zone/ },
  { use: "bad input", run: "/settings set", options: { "role-to-mention": "Quiet" }, says: /Not everyone may mention/ },
  { use: "bad input", run: "/settings set", options: { "role-to-mention": "@everyone" }, says: /never ping everyone/ },
  { use: "right", run: "/settings mute", options: { person: "@Ada@lemmy.example" }, says: /Ada.*no longer cited/ },
  {
    use: "right",
    run: "/settings mute",
    options: { person: "ada@lemmy.example" },
    after: [["/settings mute", { person: "ada@lemmy.example" }]],
    says: /muted already/,
  },
  { ...bob, run: "/settings mute", options: { person: "ada@lemmy.example" } },
  { use: "bad input", run: "/settings mute", options: { person: "ada" }, says: /is no person/ },
  {
    use: "right",
    run: "/settings unmute",
    options: { person: "ada@lemmy.example" },
    after: [["/settings mute", { person: "ada@lemmy.example" }]],
    says: /cited again/,
  },
  { ...bob, run: "/settings unmute", options: { person: "ada@lemmy.example" } },
  { use: "bad input", run: "/settings unmute", options: { person: "ada@lemmy.example" }, says: /is not muted here/ },
  { use: "right", run: "/settings reset", after: [["/settings set", { nsfw: true }]], says: /as they were at first/ },
  { ...bob, run: "/settings reset" },

  { use: "right", run: "/status", by: "bob", after: watching, says: /#1[\s\S]*Has not run yet[\s\S]*Next: Sunday/ },
  { use: "right", run: "/status", says: /Nothing is watched/ },
  { use: "right", run: "/help", by: "bob", says: /\/watch add[\s\S]*client_id=1/ },
  { use: "right", run: "/about", by: "bob", says: /Standpoint 1\.2\.3[\s\S]*embedded engine/ },
  { use: "right", run: "/privacy", by: "bob", says: /What is stored[\s\S]*#nobot/ },
];

describe("every command, rightly used, without permission and with bad input", () => {
  it.each(rows.map((row) => [row.use, row.run, row] as const))("%s: %s", async (use, run, row) => {
    const { discord, stores } = await setup({ communities });
    const place = { channel: row.in ?? "general" };
    for (const [before, options] of row.after ?? []) await discord.user("ada").runs(before, options, place).reply();
    const writes = stores.writes;

    const interaction = discord.user(row.by ?? "ada").runs(run, row.options ?? {}, place);

    const { text, onlyFor, pings } = await interaction.until(
      ({ followUps, original }) => followUps.at(-1) ?? (original?.loading === false ? original : undefined),
    );
    expect(text).toMatch(row.says);
    expect(onlyFor).toBe(row.seenBy === "everyone" ? null : (row.by ?? "ada"));
    expect(pings).toEqual({ everyone: false, users: [], roles: [] });
    if (use !== "right") expect(stores.writes).toBe(writes);
    expect(discord.failures).toEqual([]);
  });
});
