import { quotedJson } from '../java-text.ts';
import { typeName, type Value } from '../value.ts';
import type { JsonataAnswer } from './engine.ts';

/** An expression and where it stands: `Output/a/b[0]`, `Choices[1]/Condition`, `Seconds`. */
export interface QueryField {
  /** What stands between `{%` and `%}`. */
  readonly expression: string;
  /** The field relative to its state, with `/` before a name and brackets around an index, as AWS writes it. */
  readonly field: string;
}

/**
 * The cause of the `States.QueryEvaluationError` that an answer other than a value is, in AWS's words; nothing for a value.
 * AWS names the expression without the blanks around it.
 */
export function queryFailureCause(query: QueryField, answer: JsonataAnswer): string | undefined {
  switch (answer.kind) {
    case 'value':
      return undefined;
    case 'undefined':
      return `${subjectOf(query)} returned nothing (undefined).`;
    case 'unsupported':
      return `${subjectOf(query)} returned an unsupported result type.`;
    case 'failure':
      return `${subjectOf(query)} threw an error during evaluation${told(answer)}`;
  }
}

/** The cause where a field does not take the type of the value that its expression gave. */
export function unexpectedTypeCause(query: QueryField, expected: string, value: Value): string {
  const actual = `'${typeName(value)}' for value: ${quotedJson(value)}`;
  return `${subjectOf(query)} returned an unexpected result type. Expected '${expected}', but was ${actual}`;
}

function subjectOf({ expression, field }: QueryField): string {
  return `The JSONata expression '${expression.trim()}' specified for the field '${field}'`;
}

/** An error of JSONata is a sentence of its own, and a bound is not. */
function told({ code, message }: { readonly code: string | undefined; readonly message: string }): string {
  return code === undefined ? `: ${message}` : `. ${code}: ${message}`;
}
