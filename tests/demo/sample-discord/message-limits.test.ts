import type { REST } from "discord.js";
import { beforeAll, describe, expect, it } from "vitest";
import type { SampleDiscord } from "../../../src/demo/sample-discord/sample-discord.ts";
import { startSampleDiscord } from "../../../src/demo/sample-discord/sample-discord.ts";
import { gardeners, refused, restOf } from "./a-discord.ts";

const v2 = 1 << 15;
const text = (content: string) => ({ type: 10, content });
const button = (more: object = {}) => ({ type: 2, style: 1, label: "Go", custom_id: "go", ...more });
const row = (...components: object[]) => ({ type: 1, components });
const container = (...components: object[]) => ({ type: 17, components });
const section = (texts: object[], accessory?: object) => ({ type: 9, components: texts, accessory });
const gallery = (items: number, url = "https://lemmy.example/a.png") => ({
  type: 12,
  items: Array.from({ length: items }, () => ({ media: { url } })),
});
const select = (options: number, more: object = {}) => ({
  type: 3,
  custom_id: "menu",
  options: Array.from({ length: options }, (_, at) => ({ label: `${at}`, value: `${at}` })),
  ...more,
});
const many = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));
const url = (length: number) => `https://lemmy.example/${"a".repeat(length - 22)}`;
const embed = (more: object) => ({ embeds: [{ title: "t", ...more }] });
const withV2 = (...components: object[]) => ({ flags: v2, components });

let discord: SampleDiscord;
let rest: REST;
let path: `/${string}`;

beforeAll(async () => {
  discord = await startSampleDiscord({ guilds: [gardeners] });
  rest = restOf(discord);
  path = `/channels/${discord.channelId("general")}/messages`;
  return () => discord.close();
});

/** What just fits, and what does not any more, with where Discord finds fault and with which code. */
const limits: [string, object, object, string, string][] = [
  ["content", { content: "a".repeat(2000) }, { content: "a".repeat(2001) }, "content", "BASE_TYPE_MAX_LENGTH"],
  [
    "a nonce",
    { content: "a", nonce: "n".repeat(25) },
    { content: "a", nonce: "n".repeat(26) },
    "nonce",
    "NONCE_TYPE_TOO_LONG",
  ],
  [
    "embeds",
    { embeds: many(10, () => ({ title: "a" })) },
    { embeds: many(11, () => ({ title: "a" })) },
    "embeds",
    "BASE_TYPE_BAD_LENGTH",
  ],
  [
    "an embed's title",
    embed({ title: "a".repeat(256) }),
    embed({ title: "a".repeat(257) }),
    "embeds.0.title",
    "BASE_TYPE_MAX_LENGTH",
  ],
  [
    "its description",
    embed({ description: "a".repeat(4096) }),
    embed({ description: "a".repeat(4097) }),
    "embeds.0.description",
    "BASE_TYPE_MAX_LENGTH",
  ],
  [
    "its fields",
    embed({ fields: many(25, () => ({ name: "a", value: "b" })) }),
    embed({ fields: many(26, () => ({ name: "a", value: "b" })) }),
    "embeds.0.fields",
    "BASE_TYPE_BAD_LENGTH",
  ],
  [
    "a field's name",
    embed({ fields: [{ name: "a".repeat(256), value: "b" }] }),
    embed({ fields: [{ name: "a".repeat(257), value: "b" }] }),
    "embeds.0.fields.0.name",
    "BASE_TYPE_MAX_LENGTH",
  ],
  [
    "a field's value",
    embed({ fields: [{ name: "a", value: "b".repeat(1024) }] }),
    embed({ fields: [{ name: "a", value: "b".repeat(1025) }] }),
    "embeds.0.fields.0.value",
    "BASE_TYPE_MAX_LENGTH",
  ],
  [
    "a footer",
    embed({ footer: { text: "a".repeat(2048) } }),
    embed({ footer: { text: "a".repeat(2049) } }),
    "embeds.0.footer.text",
    "BASE_TYPE_MAX_LENGTH",
  ],
  [
    "an embed's author",
    embed({ author: { name: "a".repeat(256) } }),
    embed({ author: { name: "a".repeat(257) } }),
    "embeds.0.author.name",
    "BASE_TYPE_MAX_LENGTH",
  ],
  [
    "all embeds",
    { embeds: [{ description: "a".repeat(4000) }, { description: "a".repeat(2000) }] },
    { embeds: [{ description: "a".repeat(4000) }, { description: "a".repeat(2001) }] },
    "embeds",
    "MAX_EMBED_SIZE_EXCEEDED",
  ],
  [
    "rows without the new components",
    { content: "a", components: many(5, (at) => row(button({ custom_id: `${at}` }))) },
    { content: "a", components: many(6, (at) => row(button({ custom_id: `${at}` }))) },
    "components",
    "BASE_TYPE_BAD_LENGTH",
  ],
  [
    "components",
    withV2(container(...many(39, () => ({ type: 14 })))),
    withV2(container(...many(40, () => ({ type: 14 })))),
    "components",
    "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
  ],
  [
    "components with accessories",
    withV2(text("a"), ...many(13, (at) => section([text("a")], button({ custom_id: `${at}` })))),
    withV2(text("a"), text("b"), ...many(13, (at) => section([text("a")], button({ custom_id: `${at}` })))),
    "components",
    "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
  ],
  [
    "text displays together",
    withV2(text("a".repeat(2000)), container(text("b".repeat(2000)))),
    withV2(text("a".repeat(2000)), container(text("b".repeat(2001)))),
    "components",
    "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
  ],
  [
    "texts of a section",
    withV2(
      section(
        many(3, () => text("a")),
        button(),
      ),
    ),
    withV2(
      section(
        many(4, () => text("a")),
        button(),
      ),
    ),
    "components.0.components",
    "BASE_TYPE_BAD_LENGTH",
  ],
  ["a gallery", withV2(gallery(10)), withV2(gallery(11)), "components.0.items", "BASE_TYPE_BAD_LENGTH"],
  ["an empty gallery", withV2(gallery(1)), withV2(gallery(0)), "components.0.items", "BASE_TYPE_BAD_LENGTH"],
  [
    "buttons of a row",
    withV2(row(...many(5, (at) => button({ custom_id: `${at}` })))),
    withV2(row(...many(6, (at) => button({ custom_id: `${at}` })))),
    "components.0.components",
    "BASE_TYPE_BAD_LENGTH",
  ],
  [
    "a button's label",
    withV2(row(button({ label: "a".repeat(80) }))),
    withV2(row(button({ label: "a".repeat(81) }))),
    "components.0.components.0.label",
    "BASE_TYPE_MAX_LENGTH",
  ],
  [
    "a custom id",
    withV2(row(button({ custom_id: "a".repeat(100) }))),
    withV2(row(button({ custom_id: "a".repeat(101) }))),
    "components.0.components.0.custom_id",
    "BASE_TYPE_BAD_LENGTH",
  ],
  [
    "an empty custom id",
    withV2(row(button({ custom_id: "a" }))),
    withV2(row(button({ custom_id: "" }))),
    "components.0.components.0.custom_id",
    "BASE_TYPE_REQUIRED",
  ],
  [
    "a button's address",
    withV2(row({ type: 2, style: 5, label: "a", url: url(512) })),
    withV2(row({ type: 2, style: 5, label: "a", url: url(513) })),
    "components.0.components.0.url",
    "BASE_TYPE_MAX_LENGTH",
  ],
  [
    "options of a menu",
    withV2(row(select(25))),
    withV2(row(select(26))),
    "components.0.components.0.options",
    "BASE_TYPE_BAD_LENGTH",
  ],
  [
    "an option's label",
    withV2(row(select(1, { options: [{ label: "a".repeat(100), value: "v" }] }))),
    withV2(row(select(1, { options: [{ label: "a".repeat(101), value: "v" }] }))),
    "components.0.components.0.options.0.label",
    "BASE_TYPE_BAD_LENGTH",
  ],
  [
    "a menu's placeholder",
    withV2(row(select(1, { placeholder: "a".repeat(150) }))),
    withV2(row(select(1, { placeholder: "a".repeat(151) }))),
    "components.0.components.0.placeholder",
    "BASE_TYPE_MAX_LENGTH",
  ],
  [
    "an accent",
    withV2({ ...container(text("a")), accent_color: 0xffffff }),
    withV2({ ...container(text("a")), accent_color: 0x1000000 }),
    "components.0.accent_color",
    "NUMBER_TYPE_MAX",
  ],
];

/** What never fits. */
const wrong: [string, object, string, string][] = [
  [
    "content beside the new components",
    { ...withV2(text("a")), content: "b" },
    "content",
    "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
  ],
  [
    "embeds beside the new components",
    { ...withV2(text("a")), embeds: [{ title: "b" }] },
    "embeds",
    "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
  ],
  ["new components without their flag", { components: [text("a")] }, "components.0.type", "UNION_TYPE_CHOICES"],
  ["a button outside of a row", withV2(button()), "components.0.type", "UNION_TYPE_CHOICES"],
  [
    "a container in a container",
    withV2(container(container(text("a")))),
    "components.0.components.0.type",
    "UNION_TYPE_CHOICES",
  ],
  ["a menu beside a button", withV2(row(button(), select(1))), "components.0.components.1.type", "UNION_TYPE_CHOICES"],
  [
    "two menus in a row",
    withV2(row(select(1), select(1, { custom_id: "other" }))),
    "components.0.components",
    "BASE_TYPE_BAD_LENGTH",
  ],
  ["a section without an accessory", withV2(section([text("a")])), "components.0.accessory", "BASE_TYPE_REQUIRED"],
  ["an empty text", withV2(text("")), "components.0.content", "BASE_TYPE_REQUIRED"],
  ["a blank text", withV2(text(" \n")), "components.0.content", "BASE_TYPE_REQUIRED"],
  [
    "one custom id twice",
    withV2(row(button(), button())),
    "components.0.components.1.custom_id",
    "COMPONENT_CUSTOM_ID_DUPLICATED",
  ],
  [
    "one custom id in two rows",
    withV2(row(button()), container(row(button()))),
    "components.1.components.0.components.0.custom_id",
    "COMPONENT_CUSTOM_ID_DUPLICATED",
  ],
  [
    "one option twice",
    withV2(
      row(
        select(1, {
          options: [
            { label: "a", value: "v" },
            { label: "b", value: "v" },
          ],
        }),
      ),
    ),
    "components.0.components.0.options.1",
    "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
  ],
  [
    "a button without label and emoji",
    withV2(row(button({ label: undefined }))),
    "components.0.components.0",
    "BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED",
  ],
  [
    "a link with a custom id",
    withV2(row(button({ style: 5, url: "https://lemmy.example" }))),
    "components.0.components.0",
    "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE",
  ],
  [
    "a link to elsewhere than the web",
    withV2(row({ type: 2, style: 5, label: "a", url: "javascript:alert(1)" })),
    "components.0.components.0.url",
    "URL_TYPE_INVALID_SCHEME",
  ],
  [
    "a picture that is not attached",
    withV2(gallery(1, "attachment://stances.png")),
    "components.0.items.0.media.url",
    "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND",
  ],
  [
    "an embed's picture that is not attached",
    embed({ image: { url: "attachment://stances.png" } }),
    "embeds.0.image.url",
    "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND",
  ],
  [
    "an attachment that was not sent",
    { content: "a", attachments: [{ id: 0, filename: "a.png" }] },
    "attachments.0.id",
    "ATTACHMENT_NOT_FOUND",
  ],
  ["an empty embed", { embeds: [{}] }, "embeds.0.description", "BASE_TYPE_REQUIRED"],
  [
    "a field without a value",
    embed({ fields: [{ name: "a", value: " " }] }),
    "embeds.0.fields.0.value",
    "BASE_TYPE_REQUIRED",
  ],
  [
    "mentions allowed both ways",
    { content: "a", allowed_mentions: { parse: ["roles"], roles: ["1"] } },
    "allowed_mentions",
    "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
  ],
  [
    "mentions of an unknown kind",
    { content: "a", allowed_mentions: { parse: ["all"] } },
    "allowed_mentions.parse.0",
    "BASE_TYPE_CHOICES",
  ],
];

describe("a message", () => {
  it.each(limits)("takes %s up to the limit and no further", async (_, fits, tooMuch, where, code) => {
    await expect(rest.post(path, { body: fits })).resolves.toHaveProperty("id");

    await expectFault(tooMuch, where, code);
  });

  it.each(wrong)("is refused with %s", async (_, body, where, code) => {
    await expectFault(body, where, code);
  });

  it.each([
    ["without anything", {}],
    ["of white space", { content: " \n " }],
    ["of the new kind without components", { flags: v2, components: [] }],
  ])("is refused %s", async (_, body) => {
    expect(await refused(rest.post(path, { body }))).toMatchObject({ status: 400, code: 50006 });
  });

  it("makes Discord fail from 10,171 bytes of text on, few as the characters are", async () => {
    const fits = `${"字".repeat(3390)}`;
    expect(Buffer.byteLength(fits)).toBe(10_170);

    await expect(rest.post(path, { body: withV2(text(fits)) })).resolves.toHaveProperty("id");
    expect(await refused(rest.post(path, { body: withV2(text(`${fits}a`)) }))).toMatchObject({ status: 500 });
  });

  it("keeps the new components for good, and may get them later", async () => {
    const { id } = (await rest.post(path, { body: { content: "a" } })) as { id: string };
    const message: `/${string}` = `${path}/${id}`;

    await expectFault(withV2(text("b")), "content", "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", () =>
      rest.patch(message, { body: withV2(text("b")) }),
    );
    await rest.patch(message, { body: { ...withV2(text("b")), content: null } });
    await rest.patch(message, { body: { components: [text("c")] } });
    await expectFault({}, "flags", "MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG", () =>
      rest.patch(message, { body: { flags: 0, components: [text("d")] } }),
    );

    expect(discord.messages("general").at(-1)?.text).toBe("c");
  });

  it("notes keys that Discord passes over", async () => {
    await rest.post(path, { body: { content: "a", allowedMentions: {} } });

    expect(discord.failures).toContain('A message has "allowedMentions", which Discord passes over.');
  });
});

async function expectFault(
  body: object,
  where: string,
  code: string,
  send = () => rest.post(path, { body }),
): Promise<void> {
  const answer = await refused(send());
  expect(answer).toMatchObject({ status: 400, code: 50035 });
  const found = where
    .split(".")
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], answer.errors);
  expect((found as { _errors?: { code: string }[] } | undefined)?._errors?.map((each) => each.code)).toContain(code);
}
