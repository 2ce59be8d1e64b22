import { bareName } from "../../../thread/thread.ts";
import type { Citation } from "../../digest.ts";
import { isWordBorder, placesOf } from "../quote-places.ts";
import { passagesOf } from "../texts.ts";
import type { TopicEvidence } from "../topic-evidence.ts";
import { whyCutUnfairly } from "./cut-rule.ts";
import { itemOf, placesOfQuote } from "./proof.ts";
import { isProposition } from "./proposition.ts";
import { sameButFirstCase } from "./read-frame.ts";
import { samenessOf } from "./sameness.ts";
import { straight } from "./sentence-around.ts";

/** Whether a headline is one of the forms there are: two claims, a title, the post's question, the proposition, the community. */
export function isLawfulHeadline(topic: TopicEvidence): boolean {
  const { headline } = topic.summary;
  return (
    [headline, withoutMarks(headline, topic)].some((shown) => isTitle(shown, topic)) ||
    isQuestionOfPost(headline, topic) ||
    isInCommunity(topic) ||
    isProposition(headline, topic) ||
    isVersus(topic) ||
    isCalledBoth(topic)
  );
}

/** What stands between the marks, where a headline is nothing but one quotation. */
function withoutMarks(headline: string, { language: { quotationMarks } }: TopicEvidence): string {
  const { open, close } = quotationMarks;
  return headline.startsWith(open) && headline.endsWith(close) ? headline.slice(open.length, -close.length) : "";
}

/** A whole sentence of the highest-scored source's body that asks. */
function isQuestionOfPost(headline: string, topic: TopicEvidence): boolean {
  const post = topic.threads[0]?.post;
  const item = post && topic.item(post.apId);
  if (item === undefined || item.barred !== undefined || !/[?？]$/u.test(headline)) return false;
  return placesOf(headline, topic.textsOf(item)).some((place) => whyCutUnfairly(place, topic.language) === undefined);
}

/** A source's title without its labels; where words of it are left out at its end, an ellipsis says so. */
function isTitle(headline: string, { titles, language }: TopicEvidence): boolean {
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
  if (summary.headline === language.headlines.nowhere) return true;
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

/** What two cited people, apart or in one exchange, call the same thing. */
function isCalledBoth(topic: TopicEvidence): boolean {
  const { headlines, quotationMarks, reading } = topic.language;
  const predication = reading.argument?.claims.predication;
  if (headlines.calledBoth === undefined || predication === undefined) return false;
  const citations = passagesOf(topic.summary, topic.path).flatMap((passage) => passage.citations);
  const said = citations.flatMap((citation) => {
    const parts = predication.exec(straight(citation.quote))?.groups;
    const { subject = "", predicate = "" } = parts ?? {};
    const own = {
      subject: citation.quote.slice(0, subject.length),
      predicate: citation.quote.slice(-predicate.length),
    };
    return parts === undefined || !isClaimOf(citation.quote, citation, topic) ? [] : [{ citation, ...own }];
  });
  const form = (subject: string, quotes: string[]) =>
    headlines.calledBoth
      ?.replace("{subject}", () => subject)
      .replace(/\{quote\}/gu, () => `${quotationMarks.open}${quotes.shift() ?? ""}${quotationMarks.close}`);
  return said.some((one) =>
    said.some(
      (other) =>
        samenessOf(one.subject, other.subject, topic.language).share === 1 &&
        areOpposed(one.citation, other.citation, topic) &&
        sameButFirstCase(topic.summary.headline, form(one.subject, [one.predicate, other.predicate]) ?? ""),
    ),
  );
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
