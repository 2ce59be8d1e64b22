/** Parameters that say who followed a link, not where it leads. */
const tracking =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|ref|ref_src|ref_url|cmpid|cmp|smid|share|source|s_?cid|at_medium|at_campaign|guccounter)$/iu;

/**
 * What a link leads to, so that two ways of writing it are equal: no scheme, `www.`, `m.` or `amp.`, tracking
 * parameters, fragment or closing slash; parameters in order.
 *
 * @returns `undefined` for what is no web address, and for a site's front page, which says nothing of a thread's topic
 */
export function canonicalLink(link: string): string | undefined {
  let url: URL;
  try {
    url = new URL(link);
  } catch {
    return undefined;
  }
  if (url.protocol !== "https:" && url.protocol !== "http:") return undefined;
  for (const name of [...url.searchParams.keys()]) if (tracking.test(name)) url.searchParams.delete(name);
  url.searchParams.sort();
  const host = url.host.replace(/^(?:(?:www|m|mobile|amp)\.)+/u, "");
  const path = url.pathname.replace(/\/(?:index\.\w+|amp)?$/u, "").replace(/\/+$/u, "");
  const query = url.searchParams.toString();
  if (path === "" && query === "") return undefined;
  return `${host}${path}${query === "" ? "" : `?${query}`}`;
}
