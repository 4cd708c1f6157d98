/** One option of a command, for reading it and for explaining it. */
export interface OptionDescription {
  readonly name: string;
  readonly short?: string;
  /** What stands for the value in the help; an option without one is a switch. */
  readonly value?: string;
  readonly choices?: readonly string[];
  readonly isRepeatable?: true;
  /** Whether its value may be `-`, which stands for standard input. */
  readonly takesInput?: true;
  readonly description: string;
}

export interface OptionGroup {
  readonly title: string;
  readonly options: readonly OptionDescription[];
}
