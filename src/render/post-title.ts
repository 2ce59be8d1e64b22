import type { Digest } from "../digest/digest.ts";
import type { Catalogue } from "../language/catalogue.ts";
import { withoutControls } from "../text/control-characters.ts";
import { counted } from "./counted.ts";

/** A digest's name, as of a post or a page: its first headline, and how many topics follow. Plain text on one line. */
export function postTitle({ topics }: Digest, catalogue: Catalogue): string {
  const headline = withoutControls(topics[0]?.headline ?? "").trim();
  if (topics.length < 2) return headline;
  return counted(catalogue, catalogue.headlineAndMore, topics.length - 1).replace("{headline}", () => headline);
}
