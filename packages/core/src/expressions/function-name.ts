import { type ArnPart, splitPart, wholePart } from './arn.ts';

/** How a call names a Lambda function: by name, by a partial ARN or by a full one, each with or without a qualifier. */
export interface FunctionName {
  readonly name: ArnPart;
  /** A version, an alias or `$LATEST`. */
  readonly qualifier: ArnPart | undefined;
}

/** Reads a `FunctionName` (Lambda API reference, Invoke); nothing where a placeholder hides what is what. */
export function readFunctionName(text: string): FunctionName | undefined {
  const whole = wholePart(text);
  if (whole.opaque || text === '') return undefined;
  const parts = splitPart(whole, { separator: ':', limit: 9 });
  const marker = parts.findIndex((part) => part.text === 'function');
  const [name, qualifier, ...rest] = parts.slice(marker + 1);
  return name === undefined || rest.length > 0 ? undefined : { name, qualifier };
}
