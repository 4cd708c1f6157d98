/** The command line asks for something that cannot be done; the message is a sentence for the person who wrote it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  /** What was written and what could have been, where one may have been meant for the other. */
  readonly mixedUp: { readonly written: string; readonly names: readonly string[] } | undefined;
  /** The command that tells more; nothing for the help of the one that was called. */
  readonly toldBy: string | undefined;

  constructor(message: string, mixedUp?: UsageError['mixedUp'], toldBy?: string) {
    super(message);
    this.mixedUp = mixedUp;
    this.toldBy = toldBy;
  }
}

/** `written` is none of `names`; which one was probably meant is found out when the error is shown. */
export function unknownName(what: string, written: string, names: Iterable<string>): UsageError {
  return new UsageError(`There is no ${what} \`${written}\`.`, { written, names: [...names] });
}

/** `written` is no rule, of which only the list says what there is. */
export function unknownRule(written: string, ids: readonly string[]): UsageError {
  return new UsageError(`There is no rule \`${written}\`.`, { written, names: ids }, 'stepproof rules');
}
