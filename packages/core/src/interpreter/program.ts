import type { JsonPath } from '../expressions/json-path.ts';
import { readTaskResource, type TaskResource } from '../expressions/resource.ts';
import { valueOf } from '../model/field.ts';
import type { State, StateMachine, TaskState } from '../model/state-machine.ts';
import type { Node } from '../syntax/node.ts';
import type { Template } from './data/template.ts';
import { rememberedIn } from './remembering.ts';
import { RunnableState } from './runnable-state.ts';

/**
 * What is read from the expressions of a machine when they are met first, for all its simulations. Nodes never change, so it holds as
 * long as the machine lives.
 */
export class Program {
  readonly payloadTemplates = new Map<Node, Template>();
  readonly jsonataTemplates = new Map<Node, Template>();
  readonly paths = new Map<Node, JsonPath>();
  private readonly states = new Map<State, RunnableState>();
  private readonly resources = new Map<TaskState, TaskResource>();

  runnable(state: State): RunnableState {
    return rememberedIn(this.states, state, () => new RunnableState(state));
  }

  resource(state: TaskState): TaskResource {
    return rememberedIn(this.resources, state, () => readTaskResource(valueOf(state.resource) ?? ''));
  }
}

const programs = new WeakMap<StateMachine, Program>();

export function programOf(machine: StateMachine): Program {
  const before = programs.get(machine);
  if (before !== undefined) return before;
  const program = new Program();
  programs.set(machine, program);
  return program;
}
