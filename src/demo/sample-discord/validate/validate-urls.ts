import type { FormErrors, Path } from "./form-errors.ts";

const longestMediaUrl = 2048;
const attachmentScheme = "attachment://";

/** Checks an address that a person can follow. */
export function checkUrl(form: FormErrors, path: Path, value: unknown, longest: number): void {
  form.text(path, value, { max: longest });
  if (typeof value !== "string" || value === "") return;
  const scheme = /^(?<scheme>[a-z][a-z\d+.-]*):/iu.exec(value)?.groups?.scheme?.toLowerCase() ?? "";
  if (!["http", "https", "discord"].includes(scheme)) {
    form.add(
      path,
      "URL_TYPE_INVALID_SCHEME",
      `Scheme "${scheme}" is not supported. Scheme must be one of ('http', 'https', 'discord').`,
    );
  } else if (!URL.canParse(value) || /\s/u.test(value)) {
    form.add(path, "URL_TYPE_INVALID_URL", "Not a well formed URL.");
  }
}

/** Checks where a picture or a file comes from: the web, or a file sent with the message. */
export function checkMediaUrl(form: FormErrors, path: Path, value: unknown, fileNames: ReadonlySet<string>): void {
  form.text(path, value, { max: longestMediaUrl });
  if (typeof value !== "string") return;
  if (!value.startsWith(attachmentScheme)) {
    checkUrl(form, path, value, longestMediaUrl);
  } else if (!fileNames.has(value.slice(attachmentScheme.length))) {
    form.add(
      path,
      "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND",
      `The referenced attachment ${value} was not found`,
    );
  }
}
