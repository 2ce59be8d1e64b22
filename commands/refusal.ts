/** A command is not obeyed, and this is why: nothing has changed. Told to the caller alone, in the server's language. */
export class Refusal extends Error {
  /** @param sentence - Markdown */
  constructor(sentence: string) {
    super(sentence);
    this.name = new.target.name;
  }
}
