import type { InstanceFetch } from "./instance-fetch.ts";
import { type LemmyActor, lemmyActors } from "./lemmy-actor.ts";
import { checkAnswer, nodeInfoAnswers } from "./lemmy-answers.ts";
import {
  apiOfVersion,
  type LemmyApiName,
  type LemmyClient,
  type LemmyConnection,
  lemmyClients,
} from "./lemmy-client.ts";
import {
  harmless,
  isUnavailable,
  LemmyAnswerError,
  PagingChangedError,
  refusedRequest,
  unavailable,
} from "./lemmy-errors.ts";

/** How long it is believed what an instance runs. */
const versionLifetimeMs = 60 * 60 * 1_000;
const maxKnownInstances = 10_000;

export interface LemmyInstancesOptions {
  /** Base URLs by host in lower case. */
  readonly baseUrls: ReadonlyMap<string, string>;
  readonly instanceFetch: InstanceFetch;
  /** The moment, in milliseconds. */
  readonly now: () => number;
}

/** What an instance says that it runs. */
export interface InstanceSoftware {
  readonly name: string;
  readonly version: string;
}

export interface LemmyInstances {
  /**
   * Reads from an instance by the API that its version speaks. An answer that shows that another version runs there by
   * now makes the version be asked for again, once, and the reading begin anew if it leads to another API.
   *
   * @throws {InstanceUnavailableError} where it does not run a Lemmy whose API is spoken
   */
  read<T>(host: string, signal: AbortSignal | undefined, work: (client: LemmyClient) => Promise<T>): Promise<T>;
  /**
   * Does something on an instance as one of its accounts, by the API that its version speaks.
   *
   * @param token - the account's JWT; `undefined`: as a visitor, who can log in
   */
  act<T>(
    host: string,
    token: string | undefined,
    signal: AbortSignal | undefined,
    work: (actor: LemmyActor) => Promise<T>,
  ): Promise<T>;
  /** Asks what an instance runs, whatever it is. */
  software(host: string, signal: AbortSignal | undefined): Promise<InstanceSoftware>;
}

interface KnownInstance {
  readonly api: LemmyApiName;
  readonly askedAtMs: number;
}

export function createLemmyInstances({ baseUrls, instanceFetch, now }: LemmyInstancesOptions): LemmyInstances {
  const knownInstances = new Map<string, KnownInstance>();

  function baseUrlOf(host: string): string {
    return (baseUrls.get(host) ?? `https://${host}`).replace(/\/+$/, "");
  }

  /** The link names the host that the public knows, wherever the operator says that it is to be reached. */
  function nodeInfoUrl(host: string, href: string): string {
    const { host: linkHost, pathname, search } = new URL(href);
    if (linkHost === host || baseUrls.has(host)) return baseUrlOf(host) + pathname + search;
    const sentence = `says that ${linkHost} answers for it: name communities of that instance instead.`;
    throw unavailable(host, "redirect", sentence);
  }

  async function readSoftware(host: string, signal: AbortSignal | undefined): Promise<InstanceSoftware> {
    const get = instanceFetch(host, signal);
    const read = async (url: string) => (await get(url)).json();
    const said = await read(`${baseUrlOf(host)}/.well-known/nodeinfo`);
    const links = checkAnswer(host, nodeInfoAnswers.links, said);
    const link = links.find(({ rel }) => rel.endsWith("/2.1")) ?? links[0];
    if (link === undefined) throw unavailable(host, "not-lemmy", "does not say what it runs: it is no Lemmy instance.");
    const { software } = checkAnswer(host, nodeInfoAnswers.software, await read(nodeInfoUrl(host, link.href)));
    return { name: harmless(software.name), version: harmless(software.version) };
  }

  async function askSoftware(host: string, signal: AbortSignal | undefined): Promise<InstanceSoftware> {
    if (!isHost(host)) {
      const sentence = "is not the name of an instance: write it like lemmy.world.";
      throw unavailable(`“${harmless(host)}”`, "not-a-host", sentence);
    }
    return readSoftware(host, signal).catch((error: unknown) => {
      throw error instanceof LemmyAnswerError ? refusedRequest(host, error) : error;
    });
  }

  async function askVersion(host: string, signal: AbortSignal | undefined): Promise<LemmyApiName> {
    knownInstances.delete(host);
    const api = apiOf(host, await askSoftware(host, signal));
    note(host, api);
    return api;
  }

  function note(host: string, api: LemmyApiName): void {
    if (knownInstances.size >= maxKnownInstances) knownInstances.clear();
    knownInstances.set(host, { api, askedAtMs: now() });
  }

  function connectionTo(host: string, signal: AbortSignal | undefined, token?: string): LemmyConnection {
    return { host, baseUrl: baseUrlOf(host), fetchFunction: instanceFetch(host, signal, token) };
  }

  /**
   * Works by the API that an instance is known to speak, and once again by another where an error shows that.
   *
   * @param work - is told whether it was asked just now
   */
  async function byApi<T>(
    host: string,
    signal: AbortSignal | undefined,
    work: (api: LemmyApiName, justAsked: boolean) => Promise<T>,
    showsAnother: (error: unknown) => boolean,
  ): Promise<T> {
    const known = knownInstances.get(host);
    const mustAsk = known === undefined || now() - known.askedAtMs >= versionLifetimeMs;
    if (mustAsk) return work(await askVersion(host, signal), true);
    try {
      return await work(known.api, false);
    } catch (error) {
      if (!showsAnother(error)) throw error;
      const apiNow = await askVersion(host, signal).catch((reason: unknown) => {
        signal?.throwIfAborted();
        throw isUnavailable(reason, "lemmy-version", "not-lemmy") ? reason : error;
      });
      if (apiNow === known.api && !(error instanceof PagingChangedError)) throw error;
      return work(apiNow, true);
    }
  }

  return {
    async software(host, signal) {
      const software = await askSoftware(host, signal);
      const api = apiOfVersion(software.version);
      if (api !== undefined && isLemmy(software)) note(host, api);
      return software;
    },

    read(host, signal, work) {
      const connection = connectionTo(host, signal);
      // What was said just now holds, and a list that ends oddly has simply ended.
      const client = (api: LemmyApiName, justAsked: boolean) =>
        justAsked ? { ...lemmyClients[api](connection), alwaysLeadsOn: false } : lemmyClients[api](connection);
      return byApi(host, signal, (api, justAsked) => work(client(api, justAsked)), showsAnotherVersion);
    },

    act(host, token, signal, work) {
      const connection = connectionTo(host, signal, token);
      // Whatever else went wrong, it may have had its effect.
      const nothingDone = (error: unknown) => isUnavailable(error, "no-api");
      return byApi(host, signal, (api) => work(lemmyActors[api](connection)), nothingDone);
    },
  };
}

/** @throws {InstanceUnavailableError} where it is no Lemmy, or one whose API is not spoken */
export function apiOf(host: string, { name, version }: InstanceSoftware): LemmyApiName {
  if (!isLemmy({ name })) {
    const sentence = `runs ${name} ${version}, not Lemmy: only communities on Lemmy instances can be read.`;
    throw unavailable(host, "not-lemmy", sentence);
  }
  const api = apiOfVersion(version);
  if (api !== undefined) return api;
  const sentence = `runs Lemmy ${version}: this version of Standpoint reads Lemmy 0.19 and 1.0.`;
  throw unavailable(host, "lemmy-version", sentence);
}

function isLemmy({ name }: Pick<InstanceSoftware, "name">): boolean {
  return name.toLowerCase() === "lemmy";
}

/** Whether an answer is one that another version than expected would give. */
function showsAnotherVersion(error: unknown): boolean {
  return (
    error instanceof PagingChangedError ||
    error instanceof LemmyAnswerError ||
    isUnavailable(error, "no-api", "malformed")
  );
}

function isHost(host: string): boolean {
  return URL.canParse(`https://${host}`) && new URL(`https://${host}`).host === host;
}
