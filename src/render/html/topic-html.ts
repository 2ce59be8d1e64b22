import type { KeyPoint, Source, TopicSummary } from "../../digest/digest.ts";
import type { Catalogue } from "../../language/catalogue.ts";
import { fallbackLanguage, languageOf } from "../../language/languages.ts";
import { numberIn } from "../counted.ts";
import { sourceDetails } from "../source-details.ts";
import { stanceChartSvg } from "../stance-chart.ts";
import { hasSides } from "../stance-rows.ts";
import { element, type Html, joined, link, ours, words } from "./elements.ts";
import { passageHtml, passagesHtml, type Voices, wordsHtml } from "./passage-html.ts";

/** A topic as an article. `id` is its place on the page. */
export function topicHtml(topic: TopicSummary, id: string, catalogue: Catalogue): Html {
  const voices: Voices = {
    catalogue,
    frames: languageOf(topic.language)?.tag ?? fallbackLanguage.tag,
    people: topic.language,
    sided: hasSides(topic.balance),
  };
  const paragraph = (passages: TopicSummary["stances"], style = "text") =>
    passages.length === 0 ? [] : [element("div", { class: style }, passagesHtml(passages, voices))];
  return element(
    "article",
    { id, lang: voices.frames, "aria-labelledby": `${id}-headline` },
    element("h2", { id: `${id}-headline`, dir: "auto" }, words(topic.headline)),
    ...paragraph([topic.framing], "text lead"),
    ...paragraph(topic.stances),
    ...paragraph(topic.consensus),
    ...chartHtml(topic, id, voices),
    ...keyPointsHtml(topic, voices),
    heading(catalogue.sourceDiscussions.replace("{count}", numberIn(catalogue, topic.sources.length)), voices),
    element("ol", { class: "sources" }, ...topic.sources.map((source) => sourceHtml(source, voices))),
  );
}

function chartHtml(topic: TopicSummary, id: string, { catalogue, people }: Voices): Html[] {
  const chart = stanceChartSvg(topic, catalogue, { idPrefix: `${id}-stances` });
  if (chart === undefined) return [];
  const { proposition } = topic.balance;
  const caption = [
    element("strong", {}, words(catalogue.chart.title)),
    ...(proposition === "" ? [] : [element("span", { lang: people, dir: "auto" }, words(proposition))]),
  ];
  return [element("figure", { lang: catalogue.tag }, element("figcaption", {}, ...caption), ours(chart))];
}

function keyPointsHtml({ keyPoints }: TopicSummary, voices: Voices): Html[] {
  if (keyPoints.length === 0) return [];
  const item = ({ claim, support }: KeyPoint) =>
    element(
      "li",
      {},
      element("div", { class: "claim" }, passageHtml(claim, voices)),
      element(
        "div",
        { class: "support" },
        passageHtml(support, voices),
        wordsHtml([...claim.citations, ...support.citations], voices),
      ),
    );
  return [heading(voices.catalogue.keyPoints, voices), element("ul", { class: "points" }, ...keyPoints.map(item))];
}

function sourceHtml(source: Source, { catalogue, frames, people }: Voices): Html {
  const details = sourceDetails(source, catalogue).map(words);
  return element(
    "li",
    {},
    link(source.url, { lang: people === frames ? undefined : people, dir: "auto" }, words(source.title)),
    element("div", { class: "meta", lang: catalogue.tag }, joined(details, " · ")),
  );
}

function heading(text: string, { catalogue, frames }: Voices): Html {
  return element("h3", { lang: catalogue.tag === frames ? undefined : catalogue.tag }, words(text));
}
