/**
 * What is thrown within an evaluation. The library throws objects of the same shape; where it knows no better it adds the
 * name of the function (`token`) and a place to them, so they are not frozen.
 */
export class EvaluationError {
  readonly code: string | undefined;
  readonly message: string;
  position?: number;
  token?: string;

  constructor(code: string | undefined, message: string) {
    this.code = code;
    this.message = message;
  }
}

/** An evaluation that would be a guess, because ours and AWS's may differ. */
export class Undecidable {
  readonly label: string;
  readonly reason: string;
  position?: number;
  token?: string;

  constructor(label: string, reason: string) {
    this.label = label;
    this.reason = reason;
  }
}

/** AWS's own words for its bounds (Developer Guide, "Transforming data with JSONata", "Error handling"), as `TestState` tells them. */
export const boundErrors = {
  memory: () =>
    new EvaluationError(undefined, 'Expression evaluation memory limit exceeded: Check for excessive memory usage'),
  time: () => new EvaluationError(undefined, 'Expression evaluation timeout: Check for infinite loop'),
  stack: () =>
    new EvaluationError(
      undefined,
      'Stack overflow error: Check for non-terminating recursive function. Consider rewriting as tail-recursive.',
    ),
} as const;
