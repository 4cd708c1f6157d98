import type { Node } from '../../syntax/node.ts';
import { namedValue } from '../cloudformation/deployment-value.ts';
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
 * What stands for the placeholders of a definition. The framework fills in its own variables; others are left to
 * CloudFormation, because the plugin deploys definitions by `Fn::Sub`. Environments, options and stores may supply any.
 */
export function substitutionsIn(configuration: Configuration): Substitutions {
  return {
    supplied: new Map(),
    isComplete: false,
    inText: (name) => new Filling(configuration).placeholder(name),
  };
}

/** What CloudFormation substitutes, once the framework has filled in its own variables. */
export function substitutionsAmong(own: Substitutions, configuration: Configuration): Substitutions {
  const isOfFramework = (name: string) => variableNamed(name) !== undefined;
  const { inText } = substitutionsIn(configuration);
  return {
    supplied: own.supplied,
    isComplete: false,
    inText: (name) => (isOfFramework(name) ? inText?.(name) : own.inText?.(name)),
  };
}

/** Fills in variables within the texts of variables, and gives up on those that do not end. */
class Filling {
  readonly #configuration: Configuration;
  #left = mostVariables;

  constructor(configuration: Configuration) {
    this.#configuration = configuration;
  }

  placeholder(name: string): DeploymentValue {
    const variable = variableNamed(name);
    if (variable === undefined) return namedValue(name.trim(), { parameters: new Map() });
    if (variable.source !== 'self' || this.#left-- <= 0) return unknown;
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
    return [part.includes('${') ? unknown : { kind: 'text', text: part }];
  }
}
