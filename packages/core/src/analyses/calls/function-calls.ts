import { defineAnalysis } from '../../engine/analysis.ts';
import { type FunctionName, readFunctionName } from '../../expressions/function-name.ts';
import type { TaskResource } from '../../expressions/resource.ts';
import { callParameters, type KnownParameters, textParameter } from '../../model/call-parameters.ts';
import type { TaskState } from '../../model/state-machine.ts';
import type { StringNode } from '../../syntax/node.ts';
import { taskResources } from './task-resources.ts';

/** The Tasks that call, through `lambda:invoke`, a function whose name is written out. */
export const functionCalls = defineAnalysis({
  name: 'function-calls',
  needs: { resources: taskResources },
  run: (_document, { resources }): readonly FunctionCall[] =>
    [...resources].flatMap(([state, { resource }]) => (isLambdaInvoke(resource) ? [...callOf(state)] : [])),
});

export interface FunctionCall {
  readonly state: TaskState;
  readonly parameters: KnownParameters;
  readonly name: FunctionName;
  /** The text of `FunctionName`. */
  readonly node: StringNode;
}

function isLambdaInvoke(resource: TaskResource): boolean {
  return resource.kind === 'integration' && resource.service.text === 'lambda' && resource.action.text === 'invoke';
}

function* callOf(state: TaskState): Generator<FunctionCall> {
  const parameters = callParameters(state.node, state.queryLanguage);
  if (parameters.kind !== 'known') return;
  const node = textParameter(parameters, 'FunctionName');
  const name = node === undefined ? undefined : readFunctionName(node.value);
  if (node !== undefined && name !== undefined) yield { state, parameters, name, node };
}
