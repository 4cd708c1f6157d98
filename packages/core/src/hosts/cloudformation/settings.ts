import { type Node, propertyOf } from '../../syntax/node.ts';
import type { MachineSetting, MachineType } from '../template.ts';
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
export function loggingOf(properties: ResourceProperties, name: string): MachineSetting {
  return settingOf(properties, name, (node) => {
    const level = propertyOf(node, 'Level')?.value;
    if (level === undefined) return { state: 'off', at: node };
    const written = level.kind === 'string' && !level.partial ? level.value : undefined;
    return { state: written === undefined ? 'unknown' : written === 'OFF' ? 'off' : 'on', at: level };
  });
}

/** https://docs.aws.amazon.com/step-functions/latest/apireference/API_TracingConfiguration.html */
export function tracingOf(properties: ResourceProperties, name: string): MachineSetting {
  return settingOf(properties, name, (node) => {
    const enabled = propertyOf(node, 'Enabled')?.value;
    if (enabled === undefined) return { state: 'off', at: node };
    const written = enabled.kind === 'boolean' ? String(enabled.value) : writtenText(enabled)?.value.toLowerCase();
    return { state: written === 'true' ? 'on' : written === 'false' ? 'off' : 'unknown', at: enabled };
  });
}

type ObjectNode = Extract<Node, { kind: 'object' }>;

function settingOf(
  properties: ResourceProperties,
  name: string,
  read: (node: ObjectNode) => MachineSetting,
): MachineSetting {
  const node = properties.get(name);
  if (node === undefined) return { state: properties.unknownAt === undefined ? 'off' : 'unknown', at: undefined };
  return node.kind === 'object' && !node.hasUnknownKeys ? read(node) : { state: 'unknown', at: node };
}
