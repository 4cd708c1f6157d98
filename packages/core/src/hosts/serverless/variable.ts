import type { Node } from '../../syntax/node.ts';
import { writtenText } from '../cloudformation/intrinsic.ts';

/**
 * A variable of the Serverless Framework: `${self:custom.table}`, `${file(machines.yml):orders}`, `${opt:stage, 'dev'}`.
 * https://www.serverless.com/framework/docs/guides/variables
 */
export interface Variable {
  /** What it is taken from: `self`, `file`, `opt`, `env`, … */
  readonly source: string;
  /** What stands in brackets behind the source, such as a path. */
  readonly argument: string | undefined;
  /** The way to the value within the source, step by step. */
  readonly address: readonly string[];
  /** Whether another value is named for when the source has none. */
  readonly hasFallback: boolean;
}

/** The variable that is all there is of a value; nothing for any other value. Variables within variables are not known. */
export function variableOf(node: Node): Variable | undefined {
  const text = writtenText(node)?.value.trim();
  return text?.startsWith('${') && text.endsWith('}') ? variableNamed(text.slice(2, -1)) : undefined;
}

/** The variable that stands between `${` and `}`; nothing for what CloudFormation fills in, such as `AWS::Region`. */
export function variableNamed(text: string): Variable | undefined {
  const [, source, argument, address, fallback] =
    /^\s*([A-Za-z][\w.-]*)(?:\(([^(){}]*)\))?\s*(?::(?!:)([^,{}]*))?(,[^{}]*)?$/.exec(text) ?? [];
  if (source === undefined || (argument === undefined && address === undefined)) return undefined;
  return {
    source,
    argument: argument?.trim(),
    address: address === undefined || address.trim() === '' ? [] : address.trim().split('.'),
    hasFallback: fallback !== undefined,
  };
}

/** The file that a variable is taken from, as a path that is relative to the folder of the service. */
export function pathOf({ source, argument }: Variable): string | undefined {
  return source === 'file' && argument !== undefined && argument !== '' ? argument : undefined;
}
