import type { JsonPath } from '../expressions/json-path.ts';
import type { StateMachine } from '../model/state-machine.ts';
import type { Node } from '../syntax/node.ts';
import type { Template } from './data/template.ts';

/**
 * What is read from the expressions of a machine when they are met first, for all its simulations. Nodes never change, so it holds as
 * long as the machine lives.
 */
export class Program {
  readonly payloadTemplates = new Map<Node, Template>();
  readonly jsonataTemplates = new Map<Node, Template>();
  readonly paths = new Map<Node, JsonPath>();
}

const programs = new WeakMap<StateMachine, Program>();

export function programOf(machine: StateMachine): Program {
  const before = programs.get(machine);
  if (before !== undefined) return before;
  const program = new Program();
  programs.set(machine, program);
  return program;
}
