import type {
  AwsOperation,
  JobPattern,
  JobResult,
  OperationReference,
  OptimizedIntegration,
  OptimizedParameter,
} from './look-ups.ts';

/** As `generate/optimized-integrations.ts` writes it. */
interface OptimizedRecord {
  readonly service: string;
  readonly action: string;
  readonly title: string;
  readonly page: string;
  readonly errorPrefix: string;
  readonly patterns: readonly JobPattern[];
  readonly takes?: string;
  readonly gives?: string;
  readonly parameters: readonly string[];
  /** By the call with its pattern. */
  readonly results: Readonly<Record<string, string>>;
}

/** Gives the operation of a reference, which knows the parameters that the integration's page does not print. */
export type OperationLookUp = (reference: OperationReference) => AwsOperation | undefined;

export function readOptimizedIntegrations(json: string, operationOf: OperationLookUp): readonly OptimizedIntegration[] {
  const records: readonly OptimizedRecord[] = JSON.parse(json);
  return records.map((record) => new Optimized(record, operationOf));
}

/** What the integrations know a resource by: `sqs:sendMessage` of `arn:aws:states:::sqs:sendMessage.waitForTaskToken`. */
export function callIn(resource: string): string | undefined {
  return /^arn:[\w-]+:states:[\w-]*:\d*:([\w-]+:\w+)(?:\.(?:sync|sync:2|waitForTaskToken))?$/.exec(resource)?.[1];
}

class Optimized implements OptimizedIntegration {
  readonly service: string;
  readonly action: string;
  readonly resource: string;
  readonly title: string;
  readonly page: string;
  readonly errorPrefix: string;
  readonly patterns: readonly JobPattern[];
  readonly takes: OperationReference | undefined;
  readonly gives: OperationReference | undefined;
  readonly #record: OptimizedRecord;
  readonly #operationOf: OperationLookUp;
  #parameters: readonly OptimizedParameter[] | undefined;

  constructor(record: OptimizedRecord, operationOf: OperationLookUp) {
    this.service = record.service;
    this.action = record.action;
    this.resource = `arn:aws:states:::${record.service}:${record.action}`;
    this.title = record.title;
    this.page = record.page;
    this.errorPrefix = record.errorPrefix;
    this.patterns = record.patterns;
    this.takes = referenceIn(record.takes);
    this.gives = referenceIn(record.gives);
    this.#record = record;
    this.#operationOf = operationOf;
  }

  get parameters(): readonly OptimizedParameter[] {
    this.#parameters ??= this.#readParameters();
    return this.#parameters;
  }

  /** First those that the page prints, then the others that the operation has. */
  #readParameters(): readonly OptimizedParameter[] {
    const documented = this.#record.parameters.map(readParameter);
    const names = new Set(documented.map(({ name }) => name));
    const operation = this.takes === undefined ? undefined : this.#operationOf(this.takes);
    const others = operation?.input?.members.filter(({ name }) => !names.has(name)) ?? [];
    return [...documented, ...others.map(({ name, isRequired }) => ({ ...undocumented, name, isRequired }))];
  }

  result(pattern: JobPattern): JobResult | undefined {
    const written = new Map(Object.entries(this.#record.results)).get(`${this.service}:${this.action}.${pattern}`);
    const [operation, ...path] = written?.split(' ') ?? [];
    const reference = referenceIn(operation);
    return reference === undefined ? undefined : { ...reference, path };
  }
}

const undocumented = {
  isDocumented: false,
  isRequiredAtCreation: false,
  takesJson: false,
  values: undefined,
};

/** Reads `!!Name{}` and `!Name=value|value`. */
function readParameter(written: string): OptimizedParameter {
  const [, marks = '', name = '', json = '', values] = /^(!*)(\w+)(\{\})?(?:=(.+))?$/.exec(written) ?? [];
  return {
    name,
    isDocumented: true,
    isRequired: marks !== '',
    isRequiredAtCreation: marks === '!!',
    takesJson: json !== '',
    values: values?.split('|'),
  };
}

/** Of `sqs:SendMessage`, with the operation as it stands in the ARN. */
function referenceIn(written: string | undefined): OperationReference | undefined {
  if (written === undefined) return undefined;
  const [service = '', name = ''] = written.split(':');
  return { service, operation: `${name.charAt(0).toLowerCase()}${name.slice(1)}` };
}
