import { readActionNeeds } from './action-needs.ts';
import type { ActionNeed, AwsOperation, AwsService } from './look-ups.ts';
import { countNew, Shapes } from './shapes.ts';
import type { AwsStructure } from './types.ts';

/**
 * The operations of one service, as `generate/service-chunk.ts` writes them. A definition asks a service for one or two of
 * hundreds, so the lines of the others stay as they are.
 */
export class ServiceModel {
  readonly #service: AwsService;
  readonly #operations: string;
  readonly #shapes: Shapes;
  readonly #actions: string;
  /** By the name in the ARN. */
  readonly #read = new Map<string, AwsOperation>();
  #names: readonly string[] | undefined;

  constructor(service: AwsService, text: string) {
    const [operations = '', shapes = '', actions = ''] = text.split('\n\n');
    this.#service = service;
    this.#operations = operations;
    this.#shapes = new Shapes(shapes, countNew(operations));
    this.#actions = actions;
  }

  operationNames(): readonly string[] {
    this.#names ??= this.#operations.split('\n').map((line) => inArn(line.slice(0, line.indexOf(' '))));
    return this.#names;
  }

  operation(name: string): AwsOperation | undefined {
    const operation = this.#read.get(name) ?? this.#readOperation(name);
    if (operation !== undefined) this.#read.set(name, operation);
    return operation;
  }

  actionsFor(name: string): readonly ActionNeed[] | undefined {
    const operation = this.operation(name);
    if (operation === undefined) return undefined;
    const { apiName } = operation;
    return readActionNeeds(lineOf(this.#actions, apiName)?.rest ?? `${this.#service.iamPrefix}:${apiName}`);
  }

  #readOperation(name: string): AwsOperation | undefined {
    const apiName = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
    const line = isOperationName(name) ? lineOf(this.#operations, apiName) : undefined;
    if (line === undefined) return undefined;
    const [input = '-', output = '-', errors = '?'] = line.rest.split(' ');
    const firstNew = countNew(this.#operations.slice(0, line.start));
    const { unsupportedOperations, exceptionPrefix } = this.#service;
    return {
      name,
      apiName,
      isSupported: !unsupportedOperations.includes(name),
      input: this.#operand(input, firstNew),
      output: this.#operand(output, firstNew + countNew(input)),
      errors: errorsOf(errors, exceptionPrefix),
    };
  }

  #operand(written: string, number: number): AwsStructure | undefined {
    const type = written === '-' ? undefined : this.#shapes.type(written, { number });
    return type?.kind === 'structure' || type?.kind === 'union' ? type : undefined;
  }
}

/** As it stands in an ARN: the API's begin with a capital. */
function isOperationName(name: string): boolean {
  return /^[a-z]\w*$/.test(name);
}

function inArn(apiName: string): string {
  return `${apiName.charAt(0).toLowerCase()}${apiName.slice(1)}`;
}

interface Line {
  /** Where in the text it begins. */
  readonly start: number;
  /** What stands behind its first word. */
  readonly rest: string;
}

/** The line whose first word it is. */
function lineOf(text: string, word: string): Line | undefined {
  const start = text.startsWith(`${word} `) ? 0 : text.indexOf(`\n${word} `) + 1;
  if (!text.startsWith(`${word} `, start)) return undefined;
  const end = text.indexOf('\n', start);
  return { start, rest: text.slice(start + word.length + 1, end === -1 ? undefined : end) };
}

function errorsOf(written: string, prefix: string): readonly string[] | undefined {
  if (written === '?') return undefined;
  return written === '' ? [] : written.split(',').map((name) => `${prefix}.${name}`);
}
