import { ok, type Routes } from "./route.ts";

/** Where the gateway is. @param shards - how many it asks for */
export function gatewayRoutes(url: string, shards: number): Routes {
  const limit = { total: 1000, remaining: 1000, reset_after: 86_400_000, max_concurrency: 1 };
  return {
    "GET /gateway": () => ok({ url }),
    "GET /gateway/bot": () => ok({ url, shards, session_start_limit: limit }),
  };
}
