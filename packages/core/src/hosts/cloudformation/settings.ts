import { type Node, propertyOf } from '../../syntax/node.ts';
import type { LoggingSetting, MachineSetting, MachineType } from '../template.ts';
import { writtenText } from './intrinsic.ts';
import type { ResourceProperties } from './resource-properties.ts';

/** What is not said is Standard. */
export function typeOf(properties: ResourceProperties, name: string): MachineType | undefined {
  const node = properties.get(name);
  if (node === undefined) return properties.unknownAt === undefined ? 'STANDARD' : undefined;
  const written = writtenText(node)?.value;
  return written === 'STANDARD' || written === 'EXPRESS' ? written : undefined;
}

/** https://docs.aws.amazon.com/step-functions/latest/apireference/API_LoggingConfiguration.html */
export function loggingOf(properties: ResourceProperties, name: string): LoggingSetting {
  return settingOf(properties, name, (node): LoggingSetting => {
    const destinations = destinationsIn(propertyOf(node, 'Destinations')?.value);
    const level = propertyOf(node, 'Level')?.value;
    if (level === undefined) return { state: 'off', at: node, destinations };
    const written = level.kind === 'string' && !level.partial ? level.value : undefined;
    const dataAt = written === 'ALL' ? trueValue(propertyOf(node, 'IncludeExecutionData')?.value) : undefined;
    return {
      state: written === undefined ? 'unknown' : written === 'OFF' ? 'off' : 'on',
      at: level,
      destinations,
      dataAt,
    };
  });
}

function trueValue(node: Node | undefined): Node | undefined {
  return node !== undefined && booleanText(node) === 'true' ? node : undefined;
}

/** CloudFormation takes texts for booleans. */
function booleanText(node: Node): string | undefined {
  return node.kind === 'boolean' ? String(node.value) : writtenText(node)?.value.toLowerCase();
}

function destinationsIn(list: Node | undefined): number | undefined {
  if (list === undefined) return 0;
  // A condition may leave the place of a destination empty.
  return list.kind !== 'array' || list.items.some(({ kind }) => kind === 'opaque') ? undefined : list.items.length;
}

/** https://docs.aws.amazon.com/step-functions/latest/apireference/API_TracingConfiguration.html */
export function tracingOf(properties: ResourceProperties, name: string): MachineSetting {
  return settingOf(properties, name, (node) => {
    const enabled = propertyOf(node, 'Enabled')?.value;
    if (enabled === undefined) return { state: 'off', at: node };
    const written = booleanText(enabled);
    return { state: written === 'true' ? 'on' : written === 'false' ? 'off' : 'unknown', at: enabled };
  });
}

type ObjectNode = Extract<Node, { kind: 'object' }>;

function settingOf<Setting extends MachineSetting>(
  properties: ResourceProperties,
  name: string,
  read: (node: ObjectNode) => Setting,
): Setting | MachineSetting {
  const node = properties.get(name);
  if (node === undefined) return { state: properties.unknownAt === undefined ? 'off' : 'unknown', at: undefined };
  return node.kind === 'object' && !node.hasUnknownKeys ? read(node) : { state: 'unknown', at: node };
}
