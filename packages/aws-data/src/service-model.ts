import { readActionNeeds } from './action-needs.ts';
import type { ActionNeed, AwsOperation, AwsService } from './look-ups.ts';
import { countNew, Shapes } from './shapes.ts';
import type { AwsStructure } from './types.ts';

/** The operations of one service, as `generate/service-chunk.ts` writes them. */
export class ServiceModel {
  readonly #service: AwsService;
  readonly #shapes: Shapes;
  /** By the name in the ARN. */
  readonly #records = new Map<string, OperationRecord>();
  /** By the API's name. */
  readonly #actions: ReadonlyMap<string, string>;

  constructor(service: AwsService, text: string) {
    const [operations = '', shapes = '', actions = ''] = text.split('\n\n');
    this.#service = service;
    let named = 0;
    for (const line of operations.split('\n')) {
      const [apiName = '', input = '-', output = '-', errors = '?'] = line.split(' ');
      this.#records.set(inArn(apiName), { apiName, input, output, errors, firstNew: named });
      named += countNew(input) + countNew(output);
    }
    this.#shapes = new Shapes(shapes.split('\n'), named);
    this.#actions = new Map(actions.split('\n').map((line) => splitAt(line, line.indexOf(' '))));
  }

  operationNames(): readonly string[] {
    return [...this.#records.keys()];
  }

  operation(name: string): AwsOperation | undefined {
    const record = this.#records.get(name);
    if (record === undefined) return undefined;
    const { apiName, input, output, errors, firstNew } = record;
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

  actionsFor(name: string): readonly ActionNeed[] | undefined {
    const record = this.#records.get(name);
    if (record === undefined) return undefined;
    const own = `${this.#service.iamPrefix}:${record.apiName}`;
    return readActionNeeds(this.#actions.get(record.apiName) ?? own);
  }

  #operand(written: string, number: number): AwsStructure | undefined {
    const type = written === '-' ? undefined : this.#shapes.type(written, { number });
    return type?.kind === 'structure' || type?.kind === 'union' ? type : undefined;
  }
}

interface OperationRecord {
  readonly apiName: string;
  readonly input: string;
  readonly output: string;
  readonly errors: string;
  /** The number of the first shape that it names as new. */
  readonly firstNew: number;
}

function errorsOf(written: string, prefix: string): readonly string[] | undefined {
  if (written === '?') return undefined;
  return written === '' ? [] : written.split(',').map((name) => `${prefix}.${name}`);
}

function inArn(apiName: string): string {
  return `${apiName.charAt(0).toLowerCase()}${apiName.slice(1)}`;
}

function splitAt(line: string, place: number): readonly [string, string] {
  return [line.slice(0, Math.max(place, 0)), line.slice(place + 1)];
}
