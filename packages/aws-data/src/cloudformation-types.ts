import type { CloudFormationType } from './look-ups.ts';

/** What `generate/cloudformation.ts` writes. Few of the lines are asked for, so they are sought and not taken apart. */
export class CloudFormationTypes {
  readonly #text: string;
  /** What was read is asked for again, for every reference to a resource of the type. */
  readonly #read = new Map<string, CloudFormationType | undefined>();

  constructor(text: string) {
    this.#text = `\n${text}\n`;
  }

  type(name: string): CloudFormationType | undefined {
    if (!this.#read.has(name)) this.#read.set(name, this.#typeCalled(name));
    return this.#read.get(name);
  }

  #typeCalled(name: string): CloudFormationType | undefined {
    const start = /^[\w:]+$/.test(name) ? this.#text.indexOf(`\n${name}\t`) : -1;
    return start === -1 ? undefined : readType(this.#text.slice(start + 1, this.#text.indexOf('\n', start + 1)));
  }
}

function readType(line: string): CloudFormationType {
  const [type = '', ref = '', kind = '?', arn = '', attributes = ''] = line.split('\t');
  return {
    type,
    ref: ref === '' ? [] : ref.split('|'),
    refIsArn: kind === '?' ? undefined : kind === 'a',
    arn: arn === '' ? undefined : arn,
    attributes: attributes === '' ? [] : attributes.split(' '),
  };
}
