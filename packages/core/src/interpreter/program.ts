import type { JsonPath } from '../expressions/json-path.ts';
import { readTaskResource, type TaskResource } from '../expressions/resource.ts';
import { valueOf } from '../model/field.ts';
import type { StateMachine, TaskState } from '../model/state-machine.ts';
import type { Node, ObjectNode, Property } from '../syntax/node.ts';
import type { Template } from './data/template.ts';

/**
 * What is read from the expressions of a machine when they are met first, for all its simulations. Nodes never change, so it holds as
 * long as the machine lives.
 */
export class Program {
  readonly payloadTemplates = new Map<Node, Template>();
  readonly jsonataTemplates = new Map<Node, Template>();
  readonly paths = new Map<Node, JsonPath>();
  private readonly fields = new Map<ObjectNode, Fields>();
  private readonly resources = new Map<TaskState, TaskResource>();

  /** The fields of a state, which are asked for at every visit. Of two of one name the later one counts. */
  fieldsOf(state: ObjectNode): Fields {
    let fields = this.fields.get(state);
    if (fields === undefined) {
      fields = new Map(state.properties.map((property) => [property.name, property]));
      this.fields.set(state, fields);
    }
    return fields;
  }

  resource(state: TaskState): TaskResource {
    let resource = this.resources.get(state);
    if (resource === undefined) {
      resource = readTaskResource(valueOf(state.resource) ?? '');
      this.resources.set(state, resource);
    }
    return resource;
  }
}

type Fields = ReadonlyMap<string, Property>;

const programs = new WeakMap<StateMachine, Program>();

export function programOf(machine: StateMachine): Program {
  const before = programs.get(machine);
  if (before !== undefined) return before;
  const program = new Program();
  programs.set(machine, program);
  return program;
}
