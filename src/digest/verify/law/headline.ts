import { bareName } from "../../../thread/thread.ts";
import type { Citation } from "../../digest.ts";
import { isWordBorder } from "../quote-places.ts";
import { passagesOf } from "../texts.ts";
import type { TopicEvidence } from "../topic-evidence.ts";
import { whyCutUnfairly } from "./cut-rule.ts";
import { itemOf, placesOfQuote } from "./proof.ts";
import { isProposition } from "./proposition.ts";
import { sameButFirstCase } from "./read-frame.ts";

/** Whether a headline is one of the forms there are: two claims, a title, the proposition, the community. */
export function isLawfulHeadline(topic: TopicEvidence): boolean {
  return isTitle(topic) || isInCommunity(topic) || isProposition(topic.summary.headline, topic) || isVersus(topic);
}

/** A source's title without its labels; where words of it are left out at its end, an ellipsis says so. */
function isTitle({ summary, titles, language }: TopicEvidence): boolean {
  const { headline } = summary;
  const label = language.reading.argument?.titles.label;
  const isLabel = (text: string) => !/[\p{L}\p{N}?]/u.test(label === undefined ? text : text.replace(label, ""));
  return titles.some(
    (title) =>
      startsOf(headline, title).some(
        (start) => isLabel(title.slice(0, start)) && isLabel(title.slice(start + headline.length)),
      ) ||
      (headline.endsWith("…") &&
        startsOf(headline.slice(0, -1), title).some((start) => isLabel(title.slice(0, start)))),
  );
}

/** Where whole words stand in a title, up to the case of the first letter. */
function startsOf(shown: string, title: string): number[] {
  if (!/[\p{L}\p{N}]/u.test(shown)) return [];
  const starts = Array.from({ length: Math.max(0, title.length - shown.length + 1) }, (_, start) => start);
  return starts.filter(
    (start) =>
      sameButFirstCase(title.slice(start, start + shown.length), shown) &&
      isWordBorder(title, start) &&
      isWordBorder(title, start + shown.length),
  );
}

function isInCommunity({ summary, threads, language }: TopicEvidence): boolean {
  return threads
    .flatMap(({ post }) => [bareName(post.community), post.community])
    .some((name) => summary.headline === language.headlines.inCommunity.replace("{community}", () => name));
}

/** Two cited claims of people placed apart, or of a comment and its answer. */
function isVersus(topic: TopicEvidence): boolean {
  const { open, close } = topic.language.quotationMarks;
  const citations = passagesOf(topic.summary, topic.path).flatMap((passage) => passage.citations);
  const forms = topic.language.headlines.versus.split("{quote}");
  const [before = "", between = "", after = ""] = forms.map((form, at) => {
    const opened = at < 2 ? form + open : form;
    return at > 0 ? close + opened : opened;
  });
  const { headline } = topic.summary;
  if (forms.length !== 3 || !headline.startsWith(before) || !headline.endsWith(after)) return false;
  const [one, other, ...more] = headline.slice(before.length, headline.length - after.length).split(between);
  if (one === undefined || other === undefined || more.length > 0) return false;
  const holding = (claim: string) => citations.filter((citation) => isClaimOf(claim, citation, topic));
  return holding(one).some((a) => holding(other).some((b) => areOpposed(a, b, topic)));
}

function isClaimOf(claim: string, citation: Citation, topic: TopicEvidence): boolean {
  const lower = claim.slice(0, 1).toLowerCase() + claim.slice(1);
  const upper = claim.slice(0, 1).toUpperCase() + claim.slice(1);
  return [lower, upper]
    .flatMap((quote) => placesOfQuote({ ...citation, quote }, topic))
    .some((place) => whyCutUnfairly(place, topic.language) === undefined);
}

function areOpposed(a: Citation, b: Citation, topic: TopicEvidence): boolean {
  if (a.author === b.author) return false;
  const apart = a.stance !== "unclear" && b.stance !== "unclear" && a.stance !== b.stance;
  const [one, other] = [itemOf(a, topic)?.comment, itemOf(b, topic)?.comment];
  return apart || one?.parentApId === b.comment || other?.parentApId === a.comment;
}
