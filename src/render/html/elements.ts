import { escapeXml } from "../escape-xml.ts";
import { webAddress } from "../web-address.ts";

/** Text for a page, safe as it stands. Made only by what escapes; strings from outside are none. */
export type Html = string & { readonly html: unique symbol };

/** Text from outside, as it reads. */
export function words(text: string): Html {
  return escapeXml(text) as Html;
}

/** Pieces of a page, one after the other. */
export function joined(parts: readonly Html[], separator = ""): Html {
  return parts.join(separator) as Html;
}

/** What was written by this program and needs no escaping. */
export function ours(html: string): Html {
  return html as Html;
}

/**
 * An element.
 *
 * @param attributes - of these, `undefined` ones are left out; values are escaped
 */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  ...children: readonly Html[]
): Html {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeXml(value)}"`],
  );
  return `<${name}${written.join("")}>${children.join("")}</${name}>` as Html;
}

/** A link, or its text alone where it leads nowhere that may be linked. */
export function link(address: string, attributes: Readonly<Record<string, string | undefined>>, text: Html): Html {
  const href = webAddress(address);
  return href === undefined
    ? element("span", attributes, text)
    : element("a", { ...attributes, href, rel: "nofollow noopener" }, text);
}
