/** The command line asks for something that cannot be done; the message is a sentence for the person who wrote it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  /** What was written and what could have been, where one may have been meant for the other. */
  readonly mixedUp: { readonly written: string; readonly names: readonly string[] } | undefined;

  constructor(message: string, mixedUp?: UsageError['mixedUp']) {
    super(message);
    this.mixedUp = mixedUp;
  }
}

/** `written` is none of `names`; which one was probably meant is found out when the error is shown. */
export function unknownName(what: string, written: string, names: Iterable<string>): UsageError {
  return new UsageError(`There is no ${what} \`${written}\`.`, { written, names: [...names] });
}
