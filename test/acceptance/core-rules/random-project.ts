import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Random } from '../../fuzz/random.ts';
import { folderWith } from '../command.ts';

/** A project of few files that use each other in every way that there is, and that is changed at random. */
export class RandomProject {
  readonly path: string;
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
    this.path = folderWith({}).path;
    for (const name of Object.keys(makers)) if (random.below(10) < 8) this.#write(name);
  }

  /** Writes some files anew, and takes others away. */
  change(): void {
    for (let count = 1 + this.#random.below(2); count > 0; count--) {
      const name = this.#random.pick(Object.keys(makers));
      if (this.#random.below(4) === 0) rmSync(join(this.path, name), { force: true });
      else this.#write(name);
    }
  }

  addDefinitions(count: number): void {
    for (let number = 0; number < count; number++) this.#write(`flows/more/${number}.asl.json`, definition);
  }

  #write(name: string, make: Make | undefined = makers[name]): void {
    const path = join(this.path, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, make?.(this.#random) ?? '');
  }
}

type Make = (random: Random) => string;

const definitions = ['flows/one.asl.json', 'flows/two.asl.json', 'flows/three.asl.yaml', 'flows/deep/four.asl.json'];

const makers: Readonly<Record<string, Make>> = {
  ...Object.fromEntries(definitions.map((name) => [name, definition])),
  'flows/one.contract.json': contract,
  'flows/deep/four.contract.json': contract,
  'template.json': template,
  'other.template': template,
  'infra/main.tf': (random) => terraform(random, 'first'),
  'infra/more.tf': (random) => terraform(random, 'second'),
  'infra/locals.tf': (random) => `locals {\n  kind = "${random.pick(['STANDARD', 'EXPRESS'])}"\n}\n`,
  'stepproof.config.json': config,
  'flows/deep/stepproof.config.json': config,
  'aws/functions.json': listing,
};

function functionArn(random: Random): string {
  return `arn:aws:lambda:eu-west-1:123456789012:function:${random.pick(['charge', 'ship'])}`;
}

function definition(random: Random): string {
  const suppression = random.below(4) === 0 ? ' stepproof-disable task-timeout' : '';
  return JSON.stringify(
    {
      Comment: `Made at random.${suppression}`,
      StartAt: 'Charge',
      States: {
        Charge: { Type: 'Task', Resource: functionArn(random), Next: random.pick(['Done', 'Done', 'Dun']) },
        Done: { Type: random.pick(['Succeed', 'Succeed', 'Sucseed']) },
      },
    },
    null,
    2,
  );
}

function contract(random: Random): string {
  return JSON.stringify({ tasks: { [random.pick(['Charge', 'Chrage'])]: {} } });
}

function template(random: Random): string {
  const machine = () => ({
    Type: 'AWS::Serverless::StateMachine',
    Properties: { Type: random.pick(['STANDARD', 'EXPRESS']), DefinitionUri: random.pick(definitions) },
  });
  return JSON.stringify({ Resources: { First: machine(), Second: machine() } }, null, 2);
}

function terraform(random: Random, name: string): string {
  return `resource "aws_sfn_state_machine" "${name}" {
  name       = "${name}"
  role_arn   = "arn:aws:iam::123456789012:role/flows"
  type       = local.kind
  definition = file("\${path.module}/../${random.pick(definitions)}")
}
`;
}

function config(random: Random): string {
  return JSON.stringify({
    ...(random.below(2) === 0 && { rules: { 'no-dangling-target': random.pick(['warning', 'off', 'error']) } }),
    ...(random.below(3) === 0 && { type: random.pick(['express', 'standard']) }),
    ...(random.below(4) === 0 && { ignore: [random.pick(['two.asl.json', '**/one.asl.json'])] }),
    ...(random.below(3) === 0 && { extends: 'strict' }),
    ...(random.below(2) === 0 && { inventory: ['aws/functions.json'] }),
  });
}

function listing(random: Random): string {
  return JSON.stringify({ Functions: [{ FunctionName: 'ship', FunctionArn: functionArn(random) }] });
}
