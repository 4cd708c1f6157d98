import { addProperty, newNode, newObject } from '../../syntax/new-node.ts';
import type { ArrayNode, Node, Property } from '../../syntax/node.ts';
import { policiesOfRole } from '../cloudformation/policies.ts';
import { unknownPolicy } from '../cloudformation/role-policies.ts';
import type { MachinePolicy, TemplateContext } from '../template.ts';

/** What a state machine names for its role. */
interface RoleSettings {
  readonly role: Node | undefined;
  /** `iamRoleStatements`. */
  readonly statements: Node | undefined;
}

/**
 * What allows a state machine something. Without a role the plugin makes one: it allows what the plugin takes the
 * definition to need, which depends on the version of the plugin, and what the statements say.
 */
export function policiesOf(
  machine: Property,
  { role, statements }: RoleSettings,
  template: TemplateContext,
): readonly MachinePolicy[] {
  if (role !== undefined) return policiesOfRole(role, template);
  const own = statements === undefined ? [] : [statementsPolicy(statements)];
  return [...own, unknownPolicy(machine.value)];
}

function statementsPolicy(statements: Node): MachinePolicy {
  if (statements.kind !== 'array') return unknownPolicy(statements);
  return { kind: 'document', at: statements, document: documentOf(statements) };
}

/** A document in IAM's form, where only its statements are written. */
function documentOf(statements: ArrayNode): Node {
  const document = newObject(statements, statements.parent);
  const version = newNode('string', statements, undefined);
  version.value = '2012-10-17';
  addProperty(document, 'Version', statements).value = version;
  addProperty(document, 'Statement', statements).value = statements;
  return document;
}
