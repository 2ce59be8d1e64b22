import { LemmyHttp } from "lemmy-js-client-v3";
import { createInstanceFetch, type InstanceFetchOptions } from "./instance-fetch.ts";
import { answers, checkAnswer } from "./lemmy-answers.ts";
import { harmless, LemmyAnswerError, refusedRequest, unavailable } from "./lemmy-errors.ts";
import type { LemmyClient } from "./lemmy-v3.ts";

/** Gives a client for one instance, once it is known to run a Lemmy that the client understands. */
export type LemmyConnector = (host: string, signal: AbortSignal | undefined) => Promise<LemmyClient>;

/** Makes a connector that asks each instance only once what it runs. */
export function createLemmyConnector(options: InstanceFetchOptions): LemmyConnector {
  const { baseUrls } = options;
  const instanceFetch = createInstanceFetch(options);
  const understood = new Set<string>();

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

  async function requireLemmy(host: string, signal: AbortSignal | undefined): Promise<void> {
    const get = instanceFetch(host, signal);
    const read = async (url: string) => (await get(url)).json();
    const { links } = checkAnswer(host, answers.nodeInfoLinks, await read(`${baseUrlOf(host)}/.well-known/nodeinfo`));
    const link = links.find(({ rel }) => rel.endsWith("/2.1")) ?? links[0];
    if (link === undefined) throw unavailable(host, "not-lemmy", "does not say what it runs: it is no Lemmy instance.");
    const { software } = checkAnswer(host, answers.nodeInfo, await read(nodeInfoUrl(host, link.href)));
    const version = harmless(software.version);
    if (software.name.toLowerCase() !== "lemmy") {
      const sentence = `runs ${harmless(software.name)} ${version}, not Lemmy: only communities on Lemmy instances can be read.`;
      throw unavailable(host, "not-lemmy", sentence);
    }
    if (Number.parseInt(version, 10) !== 0) {
      const sentence = `runs Lemmy ${version}: this version of Standpoint reads Lemmy 0.19 only.`;
      throw unavailable(host, "lemmy-version", sentence);
    }
  }

  return async (host, signal) => {
    if (!isHost(host)) {
      const sentence = "is not the name of an instance: write it like lemmy.world.";
      throw unavailable(`“${harmless(host)}”`, "not-a-host", sentence);
    }
    if (!understood.has(host)) {
      await requireLemmy(host, signal).catch((error: unknown) => {
        throw error instanceof LemmyAnswerError ? refusedRequest(host, error) : error;
      });
      understood.add(host);
    }
    return { host, http: new LemmyHttp(baseUrlOf(host), { fetchFunction: instanceFetch(host, signal) }) };
  };
}

function isHost(host: string): boolean {
  return URL.canParse(`https://${host}`) && new URL(`https://${host}`).host === host;
}
