import { definitionText } from './definitions.ts';

/** How many files of TypeScript there are, and how many of them define a state machine. */
export interface CodeProject {
  readonly files: number;
  readonly definitions: number;
}

/** The files of a project in which most are of other things, some stacks of the CDK, and a few have definitions. */
export function codeProject({ files, definitions }: CodeProject): readonly string[] {
  const every = Math.floor(files / definitions);
  return Array.from({ length: files }, (_, index) => {
    if (index % every === 0) return stack(index);
    return index % every === 1 ? constructs(index) : service(index);
  });
}

/** A stack with a definition as an object, of which one target is misspelt. */
function stack(seed: number): string {
  const definition = JSON.parse(definitionText({ shape: 'branching', states: 12, queryLanguage: 'JSONPath', seed }));
  const code = JSON.stringify({ ...definition, StartAt: 'Nowhere' }, null, 2).replaceAll(/"([A-Za-z]\w*)":/g, '$1:');
  return `import { Stack } from 'aws-cdk-lib';
import { CfnStateMachine } from 'aws-cdk-lib/aws-stepfunctions';

export class Orders${seed} extends Stack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new CfnStateMachine(this, 'Machine', { roleArn: 'role', definitionString: JSON.stringify(${code}) });
  }
}
`;
}

/** A stack whose machine is made of constructs, in which nothing is to be found. */
function constructs(seed: number): string {
  return `import * as sfn from 'aws-cdk-lib/aws-stepfunctions';
${service(seed)}
export function machine${seed}(scope: Construct, chain: sfn.IChainable): sfn.StateMachine {
  return new sfn.StateMachine(scope, 'Machine${seed}', { definitionBody: sfn.DefinitionBody.fromChainable(chain) });
}
`;
}

/** Code as there is in any project: some ninety lines. */
function service(seed: number): string {
  const methods = Array.from({ length: 8 }, (_, index) => method(seed, index));
  return `import type { Order, Repository } from './orders${seed % 7}';

/** Keeps orders, and says what became of them. */
export class Service${seed} {
  readonly #repository: Repository;

  constructor(repository: Repository) {
    this.#repository = repository;
  }
${methods.join('\n')}
}
`;
}

function method(seed: number, index: number): string {
  return `
  async find${index}(customer: string, limit = ${seed + index}): Promise<readonly Order[]> {
    const orders = await this.#repository.load(\`\${customer}/${index}\`);
    const open = orders.filter(({ state, total }) => state !== 'closed' && total > ${index});
    if (open.length === 0) return [];
    const sums = new Map<string, number>();
    for (const { name, total } of open) sums.set(name, (sums.get(name) ?? 0) + total);
    return open.slice(0, limit).sort((one, other) => (sums.get(other.name) ?? 0) - (sums.get(one.name) ?? 0));
  }`;
}
