/**
 * Documents by key, one kind a store. Implemented by `adapters/keyv`.
 *
 * Every method throws `StoreError` where the store cannot be read or written: then nothing has changed. A document that
 * is there but cannot be understood is kept aside untouched, and reading or changing it throws `DamagedDocumentError`.
 */
export interface DocumentStore<T> {
  read(key: string): Promise<T | undefined>;
  /**
   * Changes one document; others who change the same one wait.
   *
   * @param change - gets the document as it stands, gives what it shall be; `undefined` removes it. The same object: nothing
   *   is written. What it throws leaves the document as it is. May run more than once.
   * @returns the document as it now stands
   */
  change<Result extends T | undefined>(
    key: string,
    change: (current: T | undefined) => Result | Promise<Result>,
  ): Promise<Result>;
  remove(key: string): Promise<void>;
  /** Keys in no particular order; what is written meanwhile may or may not be among them. */
  keys(): AsyncIterable<string>;
}
