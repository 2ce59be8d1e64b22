import { describe, expect, it } from "vitest";
import type { PublishEnd } from "../../commands/context.ts";
import { anEntry, now } from "./fake-context.ts";
import { setup } from "./setup.ts";

const communities = [anEntry("technology@lemmy.example")];
const order = { community: "technology@lemmy.example", to: "!digests@lemmy.example" };
const url = "https://lemmy.example/post/9";

async function publishing(end: PublishEnd) {
  const asked: unknown[] = [];
  const publish = async (...order: readonly unknown[]): Promise<PublishEnd> => {
    asked.push(order);
    return end;
  };
  const change = { publishing: { allowed: () => ["digests@lemmy.example"] as const, publish } };
  const { discord, guildId } = await setup({ communities, change });
  return {
    asked,
    guildId,
    reply: await discord
      .user("ada")
      .runs("/publish", { ...order, period: "week" })
      .reply(),
  };
}

describe("/publish", () => {
  it.each<readonly [PublishEnd, RegExp]>([
    [{ status: "published", url }, /Posted to digests.*: https:\/\/lemmy\.example\/post\/9/],
    [{ status: "already-published", url, again: now }, /only just now: https:\/\/lemmy\.example\/post\/9\n.*<t:\d+:R>/],
    [{ status: "nothing", why: "There are no posts." }, /There are no posts/],
    [{ status: "forbidden", why: "The bot is banned there." }, /could not be posted.*banned there/],
  ])("tells how it ended: %j", async (end, said) => {
    const { asked, guildId, reply } = await publishing(end);

    expect(reply.text).toMatch(said);
    expect(reply.onlyFor).toBe("ada");
    expect(asked).toEqual([
      [
        guildId,
        {
          sources: [{ kind: "community", community: "technology@lemmy.example" }],
          period: "week",
          nsfw: false,
          language: undefined,
          muted: [],
        },
        "digests@lemmy.example",
      ],
    ]);
  });

  it("counts as asking for a digest, and may not be asked too often", async () => {
    const asked: unknown[] = [];
    const publish = async (...order: readonly unknown[]): Promise<PublishEnd> => {
      asked.push(order);
      return { status: "published", url };
    };
    const change = { publishing: { allowed: () => ["digests@lemmy.example"] as const, publish } };
    const { discord } = await setup({ communities, change });
    const ada = discord.user("ada");
    for (let time = 0; time < 3; time++) await ada.runs("/publish", order).reply();

    const { text } = await ada.runs("/publish", order).reply();

    expect(text).toContain("a lot of digests at once");
    expect(asked).toHaveLength(3);
  });

  it("says so where the operator has allowed nothing", async () => {
    const { discord } = await setup({ change: { publishing: { allowed: () => [], publish: undefined } } });

    expect((await discord.user("ada").runs("/publish", order).reply()).text).toContain("may not post to any");
  });
});
