/** What a limit says: to be sent along with every answer, and with the refusal where there is one. */
export interface RateLimitVerdict {
  readonly headers: Readonly<Record<string, string>>;
  /** Seconds until another try; undefined: go on. */
  readonly retryAfterSeconds?: number;
  readonly global?: boolean;
}

interface Bucket {
  readonly limit: number;
  readonly perMs: number;
}

/** Buckets by route, for each channel, server or webhook by itself. Discord does not publish its own; these are near. */
const buckets: Readonly<Record<string, Bucket>> = {
  "POST /channels/:channel/messages": { limit: 5, perMs: 5_000 },
  "PATCH /channels/:channel/messages/:message": { limit: 5, perMs: 5_000 },
  "DELETE /channels/:channel/messages/:message": { limit: 5, perMs: 1_000 },
  "POST /channels/:channel/threads": { limit: 50, perMs: 300_000 },
  "PUT /applications/:application/commands": { limit: 2, perMs: 60_000 },
};
const otherBucket: Bucket = { limit: 50, perMs: 1_000 };
const crosspost = "POST /channels/:channel/messages/:message/crosspost";
/** Publishing is limited whether or not anything else is. */
const crosspostBucket: Bucket = { limit: 10, perMs: 3_600_000 };
const globalBucket: Bucket = { limit: 50, perMs: 1_000 };

/**
 * Counts requests.
 *
 * @param now - milliseconds since 1970
 * @param all - whether all limits hold, or the one for publishing alone
 */
export function createRateLimits(
  now: () => number,
  all: boolean,
): (route: string, params: Readonly<Record<string, string>>) => RateLimitVerdict {
  const windows = new Map<string, { used: number; endsAtMs: number }>();

  function use(key: string, { limit, perMs }: Bucket): { remaining: number; resetAfterMs: number } {
    const known = windows.get(key);
    const window = known === undefined || now() >= known.endsAtMs ? { used: 0, endsAtMs: now() + perMs } : known;
    windows.set(key, window);
    window.used += 1;
    return { remaining: limit - window.used, resetAfterMs: window.endsAtMs - now() };
  }

  return (route, params) => {
    const isInteraction = route.includes("/interactions/") || route.includes("/webhooks/");
    if (!all && route !== crosspost) return { headers: {} };
    if (all && !isInteraction) {
      const { remaining, resetAfterMs } = use("global", globalBucket);
      if (remaining < 0) {
        return {
          headers: { "x-ratelimit-global": "true", "x-ratelimit-scope": "global" },
          retryAfterSeconds: resetAfterMs / 1000,
          global: true,
        };
      }
    }
    const bucket = route === crosspost ? crosspostBucket : (buckets[route] ?? otherBucket);
    const major = params.channel ?? params.guild ?? params.token ?? "";
    const { remaining, resetAfterMs } = use(`${route} ${major}`, bucket);
    const headers = {
      "x-ratelimit-limit": String(bucket.limit),
      "x-ratelimit-remaining": String(Math.max(0, remaining)),
      "x-ratelimit-reset": String((now() + resetAfterMs) / 1000),
      "x-ratelimit-reset-after": String(resetAfterMs / 1000),
      "x-ratelimit-bucket": bucketName(route),
    };
    if (remaining >= 0) return { headers };
    return { headers: { ...headers, "x-ratelimit-scope": "user" }, retryAfterSeconds: resetAfterMs / 1000 };
  };
}

function bucketName(route: string): string {
  return Buffer.from(route).toString("hex").slice(0, 32);
}
