import { type SampleInstance, startSampleInstance } from "./sample-instance/sample-instance.ts";
import feddit from "./sample-threads/feddit.json" with { type: "json" };
import lemmy from "./sample-threads/threadiverse.json" with { type: "json" };

/** The moment at which the sample threads are a day old at most. */
export const now = "2026-11-21T09:00:00Z";
export const communities = [
  "technology@lemmy.example",
  "citylife@lemmy.example",
  "ai@feddit.example",
  "garden@feddit.example",
];

/** Two instances: one on Lemmy 0.19, one on 1.0. */
const instances = [
  { host: "lemmy.example", version: "0.19.20", snapshot: lemmy },
  { host: "feddit.example", version: "1.0.0-beta.1", snapshot: feddit },
] as const;

/** The instances of the demo, being served. */
export interface ServedInstances {
  /** As `LEMMY_BASE_URLS` has it. */
  readonly baseUrls: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

export async function serveInstances(): Promise<ServedInstances> {
  const served = await Promise.all(
    instances.map(
      async (instance): Promise<[string, SampleInstance]> => [
        instance.host,
        await startSampleInstance({ ...instance, now: new Date(now) }),
      ],
    ),
  );
  return {
    baseUrls: Object.fromEntries(served.map(([host, { baseUrl }]) => [host, baseUrl])),
    async close() {
      await Promise.all(served.map(([, instance]) => instance.close()));
    },
  };
}
