import packageFile from "../package.json" with { type: "json" };
import type { Settings } from "./settings.ts";

/** How instances are reached, and as whom. */
export function lemmyAccess(settings: Pick<Settings, "lemmyBaseUrls" | "contactUrl">) {
  return {
    baseUrls: settings.lemmyBaseUrls,
    userAgent: `Standpoint/${packageFile.version} (+${settings.contactUrl})`,
  };
}
