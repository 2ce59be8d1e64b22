/**
 * Works each thing out once, as long as it is among those asked for lately. What fails is forgotten.
 *
 * @param keyOf - the same for things that have the same result
 * @param most - how many results are kept
 */
export function remembering<Thing, Result>(
  keyOf: (thing: Thing) => string,
  workOut: (thing: Thing) => Result | Promise<Result>,
  most: number,
): (thing: Thing) => Promise<Result> {
  const kept = new Map<string, Promise<Result>>();
  return (thing) => {
    const key = keyOf(thing);
    const known = kept.get(key) ?? Promise.resolve(thing).then(workOut);
    kept.delete(key);
    kept.set(key, known);
    known.catch(() => kept.get(key) === known && kept.delete(key));
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return known;
  };
}
