/** What ends a link in Markdown, or would become markup or a mention in one. */
const unsafe = /[\s()<>[\]{}\\`"'*_~^|!@;]/gu;

/**
 * An address that may become a link: `https` alone, with an ordinary host, and without a name and password in it, which
 * would pretend to be another host's.
 *
 * @returns in its canonical form; `undefined` for anything else
 */
export function webAddress(address: string): string | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || url.protocol !== "https:" || url.username !== "" || url.password !== "") return undefined;
  return /^[a-z\d.-]+$/u.test(url.hostname) ? url.href : undefined;
}

/** The same address with everything percent-encoded that Markdown could take for its own. */
export function markdownAddress(address: string): string | undefined {
  return webAddress(address)?.replace(
    unsafe,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
  );
}
