import { addProperty, newObject } from '../../syntax/new-node.ts';
import type { ArrayNode, Node } from '../../syntax/node.ts';
import type { MachinePolicy } from '../template.ts';

/** What `iamRoleStatements` adds to the role that the plugin makes of the definition: the statements of one document. */
export function policiesOf(statements: Node | undefined): readonly MachinePolicy[] {
  return statements?.kind === 'array' ? [{ kind: 'document', at: statements, document: documentOf(statements) }] : [];
}

/** A document in IAM's form, where only its statements are written. */
function documentOf(statements: ArrayNode): Node {
  const document = newObject(statements, statements.parent);
  addProperty(document, 'Statement', statements).value = statements;
  return document;
}
