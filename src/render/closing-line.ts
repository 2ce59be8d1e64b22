import type { Digest } from "../digest/digest.ts";
import type { Catalogue } from "../language/catalogue.ts";
import { type OmissionReason, omissionReasons } from "../thread/eligibility.ts";
import { counted, numberIn } from "./counted.ts";
import { noteIn } from "./note-words.ts";

/**
 * The closing line of a digest: how it was made, from how many people and comments, what was left out, where to object.
 *
 * @param contactUrl - where to object
 */
export function closingLine(digest: Digest, catalogue: Catalogue, contactUrl: string): string {
  return `${closingStatement(digest, catalogue)} ${catalogue.closing.contact.replace("{contact}", () => contactUrl)}`;
}

/**
 * The closing line but for where to object.
 *
 * @param told - `details`: whether it says what was left out and the digest's notes; `shortened`: whether it says that
 * the digest is not whole here
 */
export function closingStatement(
  digest: Digest,
  catalogue: Catalogue,
  told: { readonly details: boolean; readonly shortened: boolean } = { details: true, shortened: false },
): string {
  const { closing } = catalogue;
  const { engine, read } = digest;
  const made = (engine.kind === "llm" ? closing.byModel : closing.byEmbeddedEngine)
    .replace("{model}", () => engine.model ?? "")
    .replace("{comments}", counted(catalogue, catalogue.comments, read.comments))
    .replace("{people}", counted(catalogue, catalogue.people, read.people));
  const byModel = read.byModel !== undefined && read.byModel < read.comments ? [readByModel(digest, catalogue)] : [];
  const details = told.details ? detailsOf(digest, catalogue) : [];
  const shortened = told.shortened ? [closing.shortened] : [];
  return `${[made, ...byModel, ...details, ...shortened, closing.checked].join("; ")}.`;
}

function readByModel({ read }: Digest, catalogue: Catalogue): string {
  return catalogue.closing.readByModel
    .replace("{read}", () => numberIn(catalogue, read.byModel ?? 0))
    .replace("{comments}", () => counted(catalogue, catalogue.comments, read.comments));
}

function detailsOf(digest: Digest, catalogue: Catalogue): string[] {
  const items = omissionReasons
    .filter((reason: OmissionReason) => digest.omitted[reason] > 0)
    .map((reason) => counted(catalogue, catalogue.omitted[reason], digest.omitted[reason]));
  const leftOut = items.length === 0 ? [] : [catalogue.closing.leftOut.replace("{items}", items.join(", "))];
  const noted = digest.notes.map((note) => noteIn(catalogue, note, digest)).filter((words) => words !== undefined);
  return [...leftOut, ...noted];
}
