/** Something that was to be checked and cannot be; the message is a sentence that names it. */
export interface InputProblem {
  readonly message: string;
}
