import type { AccessLevel, IamAction, IamResourceType } from './look-ups.ts';

/** The Service Authorization Reference of one prefix, as `generate/main.ts` writes it. */
export class IamReference {
  readonly prefix: string;
  readonly resourceTypes: readonly IamResourceType[];
  readonly #arns: ReadonlyMap<string, string>;
  /** By name in lower case. */
  readonly #actions: ReadonlyMap<string, string>;

  constructor(text: string) {
    const [prefix = '', types = '', actions = ''] = text.split('\n\n');
    this.prefix = prefix;
    this.resourceTypes = linesOf(types).map(readResourceType);
    this.#arns = new Map(this.resourceTypes.map(({ name, arn }) => [name, arn]));
    this.#actions = new Map(linesOf(actions).map((line) => [nameIn(line).toLowerCase(), line]));
  }

  actionNames(): readonly string[] {
    return [...this.#actions.values()].map(nameIn);
  }

  action(name: string): IamAction | undefined {
    const line = this.#actions.get(name.toLowerCase());
    if (line === undefined) return undefined;
    const [written = '', access = '', resources = '', dependent = ''] = line.split('\t');
    return {
      prefix: this.prefix,
      name: written,
      access: Array.from(access, (letter) => accessLevels.get(letter)).filter((level) => level !== undefined),
      resourceTypes: listOf(resources).map((type) => this.#resource(type)),
      dependentActions: listOf(dependent),
    };
  }

  #resource(written: string): IamAction['resourceTypes'][number] {
    const isRequired = written.endsWith('*');
    const name = isRequired ? written.slice(0, -1) : written;
    return { name, isRequired, arn: this.#arns.get(name) };
  }
}

const accessLevels: ReadonlyMap<string, AccessLevel> = new Map([
  ['L', 'List'],
  ['P', 'Permissions management'],
  ['R', 'Read'],
  ['T', 'Tagging'],
  ['W', 'Write'],
]);

function readResourceType(line: string): IamResourceType {
  const [name = '', arn = ''] = line.split('\t');
  return { name, arn };
}

function nameIn(line: string): string {
  const end = line.indexOf('\t');
  return end === -1 ? line : line.slice(0, end);
}

function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.split('\n');
}

function listOf(text: string): readonly string[] {
  return text === '' ? [] : text.split(',');
}
