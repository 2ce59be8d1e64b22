/** What a measurement is given. */
export interface BenchOptions {
  /** Holds `snapshots/`. */
  readonly dataDirectory: string;
  readonly maxTopics: string | undefined;
  /** For `verify`: whether the larger `load-*` snapshots are told too. */
  readonly load?: boolean | undefined;
  /** For `read`: which topics are drawn, how many of the first are left out, and where the page goes. */
  readonly seed?: string | undefined;
  readonly skip?: string | undefined;
  readonly out?: string | undefined;
}
