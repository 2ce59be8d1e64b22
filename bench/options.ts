/** What a measurement is given. */
export interface BenchOptions {
  /** Holds `snapshots/`. */
  readonly dataDirectory: string;
  readonly maxTopics: string | undefined;
}
