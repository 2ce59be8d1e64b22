/** The stems that two texts have in common, each once, in the first one's order. */
export function sharedStems(one: readonly string[], other: readonly string[]): string[] {
  const theirs = new Set(other);
  return [...new Set(one)].filter((stem) => theirs.has(stem));
}
