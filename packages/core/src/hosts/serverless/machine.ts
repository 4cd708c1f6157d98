import type { Node, Property } from '../../syntax/node.ts';
import { writtenText } from '../cloudformation/intrinsic.ts';
import type { LoggingSetting, MachineDeclaration, MachineSetting, MachineType, TemplateContext } from '../template.ts';
import type { Configuration } from './configuration.ts';
import { definitionOf } from './definition.ts';
import { policiesOf } from './policies.ts';
import { substitutionsIn } from './substitutions.ts';
import { variableOf } from './variable.ts';

/**
 * What the plugin for Step Functions is told of a state machine.
 * https://github.com/serverless-operations/serverless-step-functions
 */
export function machineDeclaration(
  key: Property,
  configuration: Configuration,
  template: TemplateContext,
): MachineDeclaration {
  const member: Members = (...names) => configuration.memberOf(key.value, ...names);
  const role = member('role');
  return {
    template,
    name: key.name,
    key,
    constructPath: undefined,
    machineName: member('name'),
    type: typeOf(member('type')),
    typeAt: member('type'),
    definition: definitionOf(key.value, configuration),
    substitutions: substitutionsIn(configuration),
    role,
    policies: policiesOf(key, { role, statements: member('iamRoleStatements') }, template),
    logging: loggingOf(member),
    tracing: tracingOf(member),
    condition: undefined,
  };
}

/** What a state machine is told, by the names that lead there, with variables filled in. */
type Members = (...names: readonly string[]) => Node | undefined;

/** What is not said is Standard. */
function typeOf(node: Node | undefined): MachineType | undefined {
  if (node === undefined) return 'STANDARD';
  const written = writtenText(node)?.value;
  return written === 'STANDARD' || written === 'EXPRESS' ? written : undefined;
}

/** The plugin takes `OFF` for a level that is not said. */
function loggingOf(member: Members): LoggingSetting {
  const destinations = destinationsIn(member('loggingConfig', 'destinations'));
  const level = member('loggingConfig', 'level');
  if (level === undefined) return { state: 'off', at: member('loggingConfig'), destinations };
  const written = level.kind === 'string' && !level.partial ? level.value : undefined;
  const data = member('loggingConfig', 'includeExecutionData');
  const dataAt = written === 'ALL' && data?.kind === 'boolean' && data.value ? data : undefined;
  return {
    state: written === undefined ? 'unknown' : written === 'OFF' ? 'off' : 'on',
    at: level,
    destinations,
    dataAt,
  };
}

/** A variable may stand for none or for several. */
function destinationsIn(list: Node | undefined): number | undefined {
  if (list === undefined) return 0;
  if (list.kind !== 'array' || list.items.some((item) => variableOf(item) !== undefined)) return undefined;
  return list.items.length;
}

function tracingOf(member: Members): MachineSetting {
  const enabled = member('tracingConfig', 'enabled');
  if (enabled === undefined) return { state: 'off', at: member('tracingConfig') };
  return { state: enabled.kind === 'boolean' ? (enabled.value ? 'on' : 'off') : 'unknown', at: enabled };
}
