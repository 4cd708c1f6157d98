/** A file that `stepproof init` writes unless there is one. */
export interface NewFile {
  /** From the current folder, with slashes. */
  readonly path: string;
  readonly text: string;
  /** What it does, as the end of "Wrote `path`: …". */
  readonly purpose: string;
  /** What is to be put into a file that there is already; nothing where that would be the same again. */
  readonly addition?: string;
  readonly isExecutable?: true;
}
