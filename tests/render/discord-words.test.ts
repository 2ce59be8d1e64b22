import { describe, expect, it } from "vitest";
import { discordLimits } from "../../src/render/discord-message.ts";
import { discordWordsFor } from "../../src/render/discord-words.ts";

describe.each(["en", "de", "es"])("the words around a digest in Discord, in %s,", (tag) => {
  const { tag: found, buttons, refused, remarks, moreLeft } = discordWordsFor(tag);

  it("are there", () => {
    expect(found).toBe(tag);
  });

  it("fit on buttons", () => {
    for (const label of [buttons.more, ...[buttons.points, buttons.quotes, buttons.sources].map((of) => of(1_234))])
      expect(label.length).toBeLessThanOrEqual(discordLimits.buttonLabel);
    expect([buttons.points(7), buttons.quotes(7), buttons.sources(7), moreLeft(7)].join()).toMatch(/7.*7.*7.*7/u);
  });

  it("are sentences that name the channel, and the permissions", () => {
    const sentences = [
      ...[refused.noAccess, refused.gone, refused.locked, refused.noTag, refused.unsuitable, refused.unnamed].map(
        (say) => say("<#1>"),
      ),
      ...[remarks.notCrossposted, remarks.crosspostLimited].map((say) => say("<#1>")),
      remarks.noChart("Perm", "<#1>"),
      refused.digest("<#1>", "No"),
    ];
    for (const sentence of sentences) expect(sentence).toMatch(/<#1>.*\.$/u);
    for (const sentence of [
      refused.missing(["Perm", "Other"], "<#1>"),
      remarks.notContinued(["Perm", "Other"], "<#1>"),
    ])
      expect(sentence).toMatch(/Perm.*Other.*<#1>.*\.$/u);
  });
});
