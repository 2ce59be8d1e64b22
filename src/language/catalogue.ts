/** The words around a digest in one language: headings, the closing line, notes. */
export interface Catalogue {
  readonly keyPoints: string;
}
