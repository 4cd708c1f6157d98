/** A stretch of a file: UTF-16 offsets, `start` included, `end` excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span together with the file it lies in. A definition, its template and its policy may be three files. */
export interface Location {
  readonly file: string;
  readonly span: Span;
}
