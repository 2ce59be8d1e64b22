import { asObject, type FormErrors, type Path } from "./form-errors.ts";
import { checkMediaUrl, checkUrl } from "./validate-urls.ts";

const limits = {
  embeds: 10,
  title: 256,
  description: 4096,
  fields: 25,
  name: 256,
  value: 1024,
  footer: 2048,
  author: 256,
  total: 6000,
};
const longestUrl = 2048;
const brightestColor = 0xff_ff_ff;

/** Checks the embeds of a message. @param fileNames - the files that `attachment://` can point to */
export function checkEmbeds(form: FormErrors, path: Path, value: unknown, fileNames: ReadonlySet<string>): void {
  const embeds = form.list(path, value, { min: 0, max: limits.embeds });
  const sizes = embeds.map((embed, at) => checkEmbed(form, [...path, at], asObject(embed), fileNames));
  if (sizes.reduce((sum, size) => sum + size, 0) > limits.total) {
    form.add(path, "MAX_EMBED_SIZE_EXCEEDED", `Embed size exceeds maximum size of ${limits.total}`);
  }
}

/** @returns how many characters count */
function checkEmbed(
  form: FormErrors,
  path: Path,
  embed: Record<string, unknown>,
  fileNames: ReadonlySet<string>,
): number {
  const { title, description, url, color, timestamp } = embed;
  const footer = asObject(embed.footer);
  const author = asObject(embed.author);
  form.text([...path, "title"], title, { max: limits.title });
  form.text([...path, "description"], description, { max: limits.description });
  form.text([...path, "footer", "text"], footer.text, { max: limits.footer, required: embed.footer != null });
  form.text([...path, "author", "name"], author.name, { max: limits.author, required: embed.author != null });
  form.whole([...path, "color"], color, { min: 0, max: brightestColor });
  checkUrl(form, [...path, "url"], url, longestUrl);
  checkUrl(form, [...path, "author", "url"], author.url, longestUrl);
  checkMediaUrl(form, [...path, "image", "url"], asObject(embed.image).url, fileNames);
  checkMediaUrl(form, [...path, "thumbnail", "url"], asObject(embed.thumbnail).url, fileNames);
  checkMediaUrl(form, [...path, "footer", "icon_url"], footer.icon_url, fileNames);
  checkMediaUrl(form, [...path, "author", "icon_url"], author.icon_url, fileNames);
  if (timestamp != null && Number.isNaN(Date.parse(String(timestamp)))) {
    form.add(
      [...path, "timestamp"],
      "DATE_TIME_TYPE_PARSE",
      `Could not parse ${String(timestamp)}. Should be ISO8601.`,
    );
  }
  const fields = form.list([...path, "fields"], embed.fields, { min: 0, max: limits.fields }).map(asObject);
  fields.forEach(({ name, value }, at) => {
    form.text([...path, "fields", at, "name"], name, { max: limits.name, required: true });
    form.text([...path, "fields", at, "value"], value, { max: limits.value, required: true });
    if (blank(name)) form.add([...path, "fields", at, "name"], "BASE_TYPE_REQUIRED", "This field is required");
    if (blank(value)) form.add([...path, "fields", at, "value"], "BASE_TYPE_REQUIRED", "This field is required");
  });
  const texts = [title, description, footer.text, author.name, ...fields.flatMap(({ name, value }) => [name, value])];
  const size = texts.reduce((sum: number, text) => sum + (typeof text === "string" ? text.length : 0), 0);
  if (size === 0 && embed.image == null && embed.thumbnail == null) {
    form.add([...path, "description"], "BASE_TYPE_REQUIRED", "This field is required");
  }
  return size;
}

function blank(value: unknown): boolean {
  return typeof value === "string" && value.trim() === "";
}
