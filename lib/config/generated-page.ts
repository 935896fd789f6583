/** A generated file, before it is formatted. Its content is made only when somebody asks. */
export interface GeneratedPage {
  readonly path: string;
  readonly content: () => string;
}
