import type { Fix } from '../../engine/diagnostic.ts';
import type { Document } from '../../engine/document.ts';
import { addItem } from '../../syntax/add-item.ts';
import { type ArrayNode, propertyOf } from '../../syntax/node.ts';
import { deploymentOf } from './document-deployment.ts';
import type { LackingPermission } from './lacking-permissions.ts';
import { cloudFormationText } from './least-policy/cloudformation-text.ts';
import { leastPolicy } from './least-policy/least-policy.ts';
import { policyStatement } from './least-policy/policy-document.ts';
import { referablesOf, writtenText } from './least-policy/written-text.ts';
import type { MachinePermissions } from './permissions.ts';

/** The suggestion to add a statement to a policy of the role that stands in the template; none where no such policy does. */
export function allowLacking(
  { needs, actions }: LackingPermission,
  { grants }: MachinePermissions,
  document: Document,
): readonly Fix[] {
  const statements = grants === undefined ? undefined : lastStatements(grants, document);
  if (statements === undefined) return [];
  const deployment = deploymentOf(document);
  const referables = referablesOf(deployment, document.use.declared?.declaration.name);
  const edits = leastPolicy(needs).flatMap((statement) => {
    const write = (text: LackingPermission['first']['resource']) =>
      cloudFormationText(writtenText(text, referables), deployment);
    const { Sid: _, ...value } = policyStatement(statement, write) as Record<string, string>;
    return addItem(statements, value) ?? [];
  });
  // Needs on one resource are one statement, unless conditions tell them apart.
  if (edits.length !== 1) return [];
  const [action, ...more] = actions;
  const title = `Allow \`${action}\`${more.length === 0 ? '' : ` and ${more.length} more`} in the policy of the role`;
  return [{ title, kind: 'suggestion', edits }];
}

/** The statements of the last policy that is written out in a template of CloudFormation or SAM. */
function lastStatements(
  { grants }: NonNullable<MachinePermissions['grants']>,
  { use }: Document,
): ArrayNode | undefined {
  const kind = use.declared?.declaration.template.kind;
  if (kind !== 'cloudformation' && kind !== 'sam') return undefined;
  const lists = grants.policies.flatMap(({ at }) => {
    const list = at.kind === 'object' ? propertyOf(at, 'Statement')?.value : undefined;
    return list?.kind === 'array' && list.source.file === use.declared?.tree.source.file ? [list] : [];
  });
  return lists.at(-1);
}
