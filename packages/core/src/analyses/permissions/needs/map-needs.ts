import { readTaskResource } from '../../../expressions/resource.ts';
import { printSymbolicText } from '../../../iam/symbolic-text.ts';
import { callParameters } from '../../../model/call-parameters.ts';
import { objectField } from '../../../model/field.ts';
import type { MapState } from '../../../model/state-machine.ts';
import { type ObjectNode, propertyOf } from '../../../syntax/node.ts';
import { deployedValue } from '../../references/deployed-value.ts';
import type { PermissionNeed } from '../permission-need.ts';
import { deployedDefinitionText } from './definition-text.ts';
import type { NeedScope } from './need-scope.ts';
import { type NeedingCall, needsByRows } from './row-needs.ts';

/** What a distributed Map needs to run its items, to read them and to write their results; others need nothing. */
export function mapNeeds(
  state: MapState,
  scope: NeedScope,
  reach: Pick<NeedingCall, 'isReachable'>,
): readonly PermissionNeed[] {
  if (state.mode !== 'DISTRIBUTED') return [];
  const call: NeedingCall = {
    state,
    place: state.processorProperty ?? state.property,
    parameters: { kind: 'missing' },
    scope,
    waits: 'no',
    role: scope.role,
    ...reach,
  };
  return [
    ...needsByRows(scope.aws.featurePermissions('distributed map'), call),
    ...['ItemReader', 'ResultWriter'].flatMap((field) => needsOfHolder(field, state, call)),
  ];
}

function needsOfHolder(field: string, state: MapState, call: NeedingCall): readonly PermissionNeed[] {
  const holder = objectField(state.node, field);
  const resource = holder.kind === 'present' ? propertyOf(holder.value, 'Resource') : undefined;
  if (holder.kind !== 'present' || resource === undefined) return [];
  const { text } = deployedDefinitionText(deployedValue(resource.value, call.scope.substituting), call.scope);
  const read = readTaskResource(printSymbolicText(text));
  if (read.kind !== 'integration') return [];
  const name = `${read.service.text}:${read.action.text}`;
  const parameters = callParameters(holder.value, state.queryLanguage);
  const rows = [name, ...(isFlattening(holder.value) ? ['load and flatten'] : [])];
  return rows.flatMap((row) =>
    needsByRows(call.scope.aws.featurePermissions(row), { ...call, place: resource.value, parameters }),
  );
}

/** Whether the objects that are listed are read too: https://docs.aws.amazon.com/step-functions/latest/dg/input-output-itemreader.html */
function isFlattening(reader: ObjectNode): boolean {
  const config = propertyOf(reader, 'ReaderConfig')?.value;
  const transformation = config?.kind === 'object' ? propertyOf(config, 'Transformation')?.value : undefined;
  return transformation?.kind === 'string' && transformation.value === 'LOAD_AND_FLATTEN';
}
