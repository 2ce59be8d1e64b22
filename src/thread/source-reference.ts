import { UsageError } from "../errors.ts";
import type { CommunityName } from "./thread.ts";

/** What a digest is asked for: a community, or one thread as its instance numbers it. */
export type SourceReference =
  | { readonly kind: "community"; readonly community: CommunityName }
  | { readonly kind: "thread"; readonly link: { readonly instance: string; readonly postId: string } };

const forms = "technology@lemmy.world, https://lemmy.world/c/technology or https://lemmy.world/post/123";
/** Lemmy allows the letters of many alphabets; other servers also a dash or a point. */
const namePattern = /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.-]{0,254}$/u;
/** How much of a wrong input a message repeats. */
const longestEcho = 60;

/**
 * Understands `community@instance`, `!community@instance`, a community's address (`https://HOST/c/NAME`,
 * `https://HOST/c/NAME@OTHER`) or a thread's (`https://HOST/post/123`). Host names come out in lower case, Unicode
 * ones as punycode, ports are kept; `https://` may be left out.
 *
 * @throws {UsageError} with a sentence that says what would be right
 */
export function parseSourceReference(input: string): SourceReference {
  const source = input.trim();
  if (source === "") throw new UsageError(`An empty source was given; write one like ${forms}.`);
  if (source.includes("/")) return parseAddress(source);
  return { kind: "community", community: parseCommunityName(source) };
}

/**
 * Understands `community@instance`, with or without `!` before it.
 *
 * @returns in lower case, the instance as punycode
 * @throws {UsageError}
 */
export function parseCommunityName(input: string): CommunityName {
  const [, name, host] = input.trim().match(/^!?([^@!]+)@([^@]+)$/u) ?? [];
  const instance = host === undefined ? undefined : parseHost(host);
  if (name === undefined || instance === undefined || !namePattern.test(name)) throw unclear(input);
  return `${name.normalize("NFC").toLowerCase()}@${instance}`;
}

/** A host name in lower case and punycode, with its port where it has one; `undefined` where it is none. */
export function parseHost(host: string): string | undefined {
  if (/[\s/\\?#@]/u.test(host) || !URL.canParse(`https://${host}`)) return undefined;
  const url = new URL(`https://${host}`);
  const withoutRootDot = url.host.replace(/\.(?=:\d+$|$)/u, "");
  return withoutRootDot === "" ? undefined : withoutRootDot;
}

function parseAddress(source: string): SourceReference {
  const address = /^[a-z][a-z0-9+.-]*:\/\//iu.test(source) ? source : `https://${source}`;
  if (!URL.canParse(address)) throw unclear(source);
  const url = new URL(address);
  if (url.username !== "" || url.password !== "") {
    throw new UsageError(
      "An address with a user name or password in it is not accepted; leave out everything before the @.",
    );
  }
  if (url.protocol !== "https:" && url.protocol !== "http:") throw unclear(source);
  const instance = parseHost(url.host);
  if (instance === undefined) throw unclear(source);
  const [kind, value, ...rest] = url.pathname.split("/").filter((part) => part !== "");
  if (kind === "c" && value !== undefined && rest.length === 0) {
    const name = decoded(value, source);
    return { kind: "community", community: parseCommunityName(name.includes("@") ? name : `${name}@${instance}`) };
  }
  if (kind === "post" && value !== undefined && /^\d{1,19}$/u.test(value)) {
    return { kind: "thread", link: { instance, postId: value } };
  }
  if (kind === "comment") {
    throw new UsageError(
      `"${echo(source)}" is the address of a comment; give the address of its thread, like https://${instance}/post/123.`,
    );
  }
  throw unclear(source);
}

function decoded(part: string, source: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw unclear(source);
  }
}

function unclear(input: string): UsageError {
  return new UsageError(`"${echo(input)}" is neither a community nor a thread; write one like ${forms}.`);
}

/** The input as a message may repeat it: short, without control characters, without a password before an @ in an address. */
function echo(input: string): string {
  const harmless = input.replace(/\p{C}/gu, "").replace(/\/\/[^/]*@/u, "//…@");
  return harmless.length > longestEcho ? `${harmless.slice(0, longestEcho)}…` : harmless;
}
