import type { LookupFunction } from "node:net";
import { describe, expect, it } from "vitest";
import { connectionFailure } from "../../../src/adapters/lemmy/lemmy-errors.ts";
import { createLemmyThreadSource } from "../../../src/adapters/lemmy/lemmy-thread-source.ts";
import { AddressRefusedError, InstanceUnavailableError } from "../../../src/errors.ts";
import { parseSourceReference } from "../../../src/thread/source-reference.ts";
import { createFastTiming } from "./fast-timing.ts";
import { failureOf, host, on, readOne, redirect, resolvingTo, setup, unknownHost } from "./fault-setup.ts";

const publicly = (resolve: LookupFunction) =>
  createLemmyThreadSource({ baseUrls: {}, userAgent: "test", resolve, timing: createFastTiming() });

describe("an instance that cannot be reached", () => {
  it("is unknown", async () => {
    const error = await failureOf(publicly(unknownHost), "lemy.example");

    expect(error).toBeInstanceOf(InstanceUnavailableError);
    expect(error).toMatchObject({
      message:
        "lemy.example cannot be found (ENOTFOUND): check the spelling of the instance and this machine's network.",
      parameters: { instance: "lemy.example", reason: "not-found" },
    });
  });

  it("is asked for again where the name server does not answer", async () => {
    let asked = 0;
    const source = publicly((hostname, _options, callback) => {
      asked += 1;
      callback(Object.assign(new Error(hostname), { code: "EAI_AGAIN" }), []);
    });

    expect(await failureOf(source)).toMatchObject({ message: expect.stringContaining("cannot be found (EAI_AGAIN)") });
    expect(asked).toBe(4);
  });

  it("is down", async () => {
    const source = createLemmyThreadSource({ baseUrls: { [host]: "http://127.0.0.1:1" }, userAgent: "test" });

    expect(await failureOf(source)).toMatchObject({
      message: "lemmy.example refuses connections: it may be down; try again later.",
    });
  });

  it.each([
    "CERT_HAS_EXPIRED",
    "DEPTH_ZERO_SELF_SIGNED_CERT",
    "ERR_TLS_CERT_ALTNAME_INVALID",
    "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  ])("has a certificate that is not valid: %s", (code) => {
    const error = connectionFailure(host, Object.assign(new Error("certificate"), { code }));

    expect(error).toMatchObject({ message: expect.stringContaining(`could not be reached safely (${code})`) });
  });

  it.each([
    "",
    "lemmy.example/c/talk",
    "user@lemmy.example",
    "user:secret@lemmy.example",
    "lemmy example",
    "lémmy.example",
    "LEMMY.example",
    "lemmy.example:443",
    "lemmy.example:99999",
    "127.1",
    "0x7f.1",
    "2130706433",
    "[::ffff:127.0.0.1]",
  ])("has no name that can be one: %j", async (name) => {
    const error = await failureOf(publicly(unknownHost), name);

    expect(error).toMatchObject({ parameters: { reason: "not-a-host" } });
    expect(String(error)).not.toContain("secret@");
  });

  it("is found by the name that a Unicode one stands for, and by its port", async () => {
    for (const written of ["talk@LÉMMY.example", "https://lémmy.example/c/talk"]) {
      const reference = parseSourceReference(written);
      expect(reference).toEqual({ kind: "community", community: "talk@xn--lmmy-bpa.example" });
    }
    const { instance } = await setup();
    const baseUrls = { "xn--lmmy-bpa.example": instance.baseUrl, "lemmy.example:8536": instance.baseUrl };
    const { source } = await setup({}, { baseUrls });

    expect(await readOne(source, "xn--lmmy-bpa.example")).toMatchObject({
      url: "https://xn--lmmy-bpa.example/post/1",
    });
    expect(await readOne(source, "lemmy.example:8536")).toMatchObject({ url: "https://lemmy.example:8536/post/1" });
  });
});

describe("an instance on a private network", () => {
  it.each([
    "10.0.0.3",
    "127.0.0.1",
    "169.254.169.254",
    "224.0.0.1",
    "0.0.0.0",
    "::1",
    "fe80::1",
    "fd00::1",
    "ff02::1",
    "::ffff:10.0.0.3",
    "64:ff9b::10.0.0.3",
    "2002:a00:3::",
  ])("is refused where its name resolves to %s", async (address) => {
    const error = await failureOf(publicly(resolvingTo(address)));

    expect(error).toBeInstanceOf(AddressRefusedError);
    expect(error).toMatchObject({
      message: `lemmy.example resolves to a private address (${address}): name it in LEMMY_BASE_URLS if you trust it.`,
    });
  });

  it("is refused where only one of its addresses is private", async () => {
    expect(await failureOf(publicly(resolvingTo("9.9.9.9", "::1")))).toBeInstanceOf(AddressRefusedError);
  });

  it("is refused where its name changes its mind, for it is looked up anew for each connection", async () => {
    const { instance } = await setup();
    const { port } = new URL(instance.baseUrl);
    const minds: string[] = [];
    const source = publicly((_hostname, _options, callback) => {
      minds.push(minds.length < 1 ? "EAI_AGAIN" : "127.0.0.1");
      if (minds.length === 1) callback(Object.assign(new Error("later"), { code: "EAI_AGAIN" }), []);
      else callback(null, [{ address: "127.0.0.1", family: 4 }]);
    });

    expect(await failureOf(source, `lemmy.example:${port}`)).toBeInstanceOf(AddressRefusedError);
    expect(minds).toEqual(["EAI_AGAIN", "127.0.0.1"]);
    expect(instance.requests).toEqual([]);
  });

  it.each(["127.0.0.1", "169.254.169.254", "192.168.1.1:8536", "[::1]", "[::ffff:a00:3]", "[64:ff9b::a00:3]"])(
    "is refused by its address %s",
    async (address) => {
      expect(await failureOf(publicly(unknownHost), address)).toBeInstanceOf(AddressRefusedError);
    },
  );

  it("is read where the operator named it", async () => {
    const { source } = await setup({}, { resolve: resolvingTo("10.0.0.3") });

    expect(await readOne(source)).toMatchObject({ title: "Post 1" });
  });
});

describe("an instance that redirects", () => {
  it("is followed on the same host", async () => {
    const { source } = await setup({ fault: on(/\?id=1$/, redirect("/api/v3/post?id=2")) });

    expect(await readOne(source)).toMatchObject({ title: "Post 2" });
  });

  it("is followed three times at most", async () => {
    const { source, instance } = await setup({ fault: on(/\?id=1$/, redirect("/api/v3/post?id=1")) });

    expect(await failureOf(source)).toMatchObject({ parameters: { reason: "redirect" } });
    expect(instance.requests.filter(({ path }) => path.startsWith("/api/"))).toHaveLength(4);
  });

  it.each([
    "https://other.example/api/v3/post?id=1",
    "http://127.0.0.1:1/",
    "//other.example/",
    "http://[::1]/",
    "file:///etc/passwd",
    "http://user:secret@127.0.0.1/",
  ])("is not followed to %s", async (location) => {
    const { source, instance } = await setup({ fault: on(/\?id=1$/, redirect(location)) });

    const error = await failureOf(source);

    expect(error).toMatchObject({ message: expect.stringMatching(/sends its visitors to another address/) });
    expect(String(error)).not.toContain("secret");
    expect(instance.requests).toHaveLength(3);
  });

  it("is not followed with a name and a password on the same host", async () => {
    const { instance } = await setup();
    const location = instance.baseUrl.replace("http://", "http://user:secret@");
    const { source } = await setup({ fault: on(/\?id=1$/, redirect(location)) });

    expect(await failureOf(source)).toMatchObject({ parameters: { reason: "redirect" } });
  });
});
