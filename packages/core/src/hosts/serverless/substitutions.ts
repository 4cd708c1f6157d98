import type { Node } from '../../syntax/node.ts';
import { deploymentValueOf } from '../cloudformation/deployment-value.ts';
import { writtenText } from '../cloudformation/intrinsic.ts';
import type { DeploymentValue, Substitutions } from '../template.ts';
import type { Configuration } from './configuration.ts';
import { variableNamed } from './variable.ts';

const unknown: DeploymentValue = { kind: 'unknown' };

/** How many variables are filled in for one placeholder, those in the texts that they stand for included. */
const mostVariables = 100;

/** How long a text may be in which variables are filled in. */
const mostCharacters = 10_000;

/**
 * What stands for the placeholders of a definition that the plugin deploys. The framework fills in its own variables, of
 * which an environment, an option or a store may supply any. What is left is filled in by CloudFormation where the plugin
 * puts the definition into `Fn::Sub`, which depends on all of the definition.
 */
export function substitutionsIn(configuration: Configuration): Substitutions {
  return {
    supplied: new Map(),
    isComplete: false,
    inText: (name) => new Filling(configuration).placeholder(name),
    inValue: valueOf,
  };
}

/** What a value of a configuration will be, where no variable of the framework decides it. */
export function valueOf(node: Node): DeploymentValue {
  return withoutVariables(deploymentValueOf(node, { parameters: new Map() }));
}

/** What CloudFormation substitutes, once the framework has filled in its own variables. */
export function substitutionsAmong(own: Substitutions, configuration: Configuration): Substitutions {
  const { inText } = substitutionsIn(configuration);
  const { inValue } = own;
  return {
    supplied: new Map(
      [...own.supplied].map(([name, { key, value }]) => [name, { key, value: withoutVariables(value) }]),
    ),
    isComplete: false,
    inText: (name) => (variableNamed(name) === undefined ? own.inText?.(name) : inText?.(name)),
    inValue: inValue && ((node) => withoutVariables(inValue(node))),
  };
}

/** To CloudFormation the framework's variables are texts and names like others, and here they are not known. */
function withoutVariables(value: DeploymentValue): DeploymentValue {
  switch (value.kind) {
    case 'text':
      return /[$#]\{/.test(value.text) ? unknown : value;
    case 'reference':
      return /^\w[\w-]*$/.test(value.to) ? value : unknown;
    case 'joined':
      return { kind: 'joined', parts: value.parts.map(withoutVariables) };
    default:
      return value;
  }
}

/** Fills in variables within the texts of variables, and gives up on those that do not end. */
class Filling {
  readonly #configuration: Configuration;
  #left = mostVariables;

  constructor(configuration: Configuration) {
    this.#configuration = configuration;
  }

  placeholder(name: string): DeploymentValue {
    if (name.trim().startsWith('AWS::')) return { kind: 'pseudo-parameter', name: name.trim() };
    const variable = variableNamed(name);
    if (variable?.source !== 'self' || this.#left-- <= 0) return unknown;
    const value = this.#configuration.memberOf(this.#configuration.root, ...variable.address);
    return value === undefined ? unknown : this.#scalar(value);
  }

  #scalar(node: Node): DeploymentValue {
    if (node.kind === 'number' || node.kind === 'boolean') return { kind: 'text', text: String(node.value) };
    const text = writtenText(node)?.value;
    if (text === undefined || text.length > mostCharacters) return unknown;
    const parts = text.split(/\$\{([^{}]*)\}/).flatMap((part, index) => this.#part(part, index));
    const [only, second] = parts;
    if (only === undefined) return { kind: 'text', text: '' };
    return second === undefined ? only : { kind: 'joined', parts };
  }

  /** Every other part stood in `${…}`. What is left of a `${` elsewhere holds variables within a variable. */
  #part(part: string, index: number): readonly DeploymentValue[] {
    if (index % 2 === 1) return [this.placeholder(part)];
    if (part === '') return [];
    return [/[$#]\{/.test(part) ? unknown : { kind: 'text', text: part }];
  }
}
