import type { Settings } from "../../config/settings.ts";
import packageFile from "../../package.json" with { type: "json" };
import type { EligibilityRule } from "../thread/eligibility.ts";

/** How instances are reached, and as whom. */
export function lemmyAccess(settings: Settings) {
  return {
    baseUrls: settings.lemmyBaseUrls,
    userAgent: `Standpoint/${packageFile.version} (+${settings.contactUrl})`,
  };
}

/** Whose items the operator wants nobody to read. */
export function eligibilityOf({ choices }: Settings): EligibilityRule {
  return { denied: choices.deny, nsfw: false };
}
