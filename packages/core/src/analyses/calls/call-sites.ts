import { defineAnalysis } from '../../engine/analysis.ts';
import { readTaskResource } from '../../expressions/resource.ts';
import type { AwsLookUp } from '../../language/aws-look-up.ts';
import { objectField, stringField, valueOf } from '../../model/field.ts';
import { type MapState, statesOfType, type TaskState } from '../../model/state-machine.ts';
import type { ObjectNode } from '../../syntax/node.ts';
import { itemReaders } from './item-readers.ts';
import { type ServiceCall, serviceCalls } from './service-calls.ts';

/** A place of a definition that hands parameters to a service: a Task, or what a distributed Map reads and writes with. */
export interface CallSite extends Pick<ServiceCall, 'kind' | 'service' | 'action' | 'aws'> {
  readonly place: 'Task' | 'ItemReader' | 'ResultWriter';
  readonly state: TaskState | MapState;
  /** What has the `Parameters` or `Arguments`. */
  readonly holder: ObjectNode;
}

/** Every place that hands parameters to a service, where the host has handed in what AWS publishes of them; else none. */
export const callSites = defineAnalysis({
  name: 'call-sites',
  needs: { calls: serviceCalls, readers: itemReaders },
  run({ machine, environment: { aws } }, { calls, readers }): readonly CallSite[] {
    if (aws === undefined) return [];
    return [
      ...calls.map(inTask),
      ...readers.flatMap(({ state, node, call }) =>
        call === undefined ? [] : [inMap({ place: 'ItemReader', state, holder: node, action: call, aws })],
      ),
      ...statesOfType(machine, 'Map').flatMap((state) => inWriter(state, aws)),
    ];
  },
});

function inTask({ state, kind, service, action, aws }: ServiceCall): CallSite {
  return { place: 'Task', state, holder: state.node, kind, service, action, aws };
}

function inWriter(state: MapState, aws: AwsLookUp): readonly CallSite[] {
  const writer = state.mode === 'DISTRIBUTED' ? valueOf(objectField(state.node, 'ResultWriter')) : undefined;
  if (writer === undefined || !putsObjects(writer)) return [];
  return [inMap({ place: 'ResultWriter', state, holder: writer, action: 'putObject', aws })];
}

function putsObjects(writer: ObjectNode): boolean {
  const resource = readTaskResource(valueOf(stringField(writer, 'Resource')) ?? '');
  return resource.kind === 'integration' && resource.service.text === 's3' && resource.action.text === 'putObject';
}

function inMap(site: Omit<CallSite, 'kind' | 'service'>): CallSite {
  return { ...site, kind: 'integration', service: 's3' };
}
