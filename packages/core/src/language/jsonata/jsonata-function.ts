/** A function that JSONata expressions of Step Functions can call. */
export interface JsonataFunction {
  /** Without `$`. */
  readonly name: string;
  /** Documentation in Markdown. */
  readonly description: string;
  readonly page: string;
  readonly parameters: readonly JsonataParameter[];
  /** Whether the first argument may be left out, and is then the context value: `text.$length()`. */
  readonly fromContext: boolean;
  readonly returns: JsonataType;
}

export interface JsonataParameter {
  readonly name: string;
  readonly kind: 'required' | 'optional' | 'variadic';
}

export type JsonataType = 'string' | 'number' | 'boolean' | 'array' | 'object' | 'any';

/** A function as the tables write it: parameters between blanks, optional ones in brackets, variadic ones after `…`. */
export interface WrittenFunction {
  readonly name: string;
  readonly parameters: string;
  readonly fromContext?: true;
  readonly returns: JsonataType;
  readonly description: string;
}

/** The functions that are written in a table and documented on a page. */
export function readFunctions(written: readonly WrittenFunction[], page: string): readonly JsonataFunction[] {
  return written.map((entry) => ({
    ...entry,
    page,
    fromContext: entry.fromContext === true,
    parameters: entry.parameters.split(' ').filter(Boolean).map(readParameter),
  }));
}

/** How many arguments the function takes at least where there is a context value to use. */
export function minimumJsonataArguments({ parameters, fromContext }: JsonataFunction): number {
  const required = parameters.filter((parameter) => parameter.kind !== 'optional').length;
  return fromContext ? required - 1 : required;
}

/** How many arguments the function takes at most, which may be infinitely many. */
export function maximumJsonataArguments({ parameters }: JsonataFunction): number {
  return parameters.at(-1)?.kind === 'variadic' ? Number.POSITIVE_INFINITY : parameters.length;
}

/** How the function is written, for hover and messages: `$substring(text, start, [length])`. */
export function jsonataSignature({ name, parameters }: JsonataFunction): string {
  return `$${name}(${parameters.map(writtenParameter).join(', ')})`;
}

function readParameter(written: string): JsonataParameter {
  if (written.startsWith('[')) return { name: written.slice(1, -1), kind: 'optional' };
  if (written.startsWith('…')) return { name: written.slice(1), kind: 'variadic' };
  return { name: written, kind: 'required' };
}

function writtenParameter({ name, kind }: JsonataParameter): string {
  if (kind === 'optional') return `[${name}]`;
  return kind === 'variadic' ? `…${name}` : name;
}
