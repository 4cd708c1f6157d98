import { hasDeclaration } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import type { MachineDeclaration, TemplateResource } from '../hosts/template.ts';
import { type Node, propertyOf } from '../syntax/node.ts';

export const noDuplicateMachineName = defineRule({
  id: 'no-duplicate-machine-name',
  description: 'Disallow state machines of one name in one template.',
  category: 'deployment',
  severity: 'error',
  requirements: ['DEP-08'],
  messages: { taken: 'State machine `{other}` of this template has the name `{name}` already.' },
  when: hasDeclaration,
  needs: {},
  check({ use: { declared } }, _facts, report) {
    const at = declared?.declaration.machineName;
    const name = nameIn(at);
    if (declared === undefined || at === undefined || name === undefined) return;
    const other = earlierOfName(name, declared.declaration);
    if (other === undefined) return;
    const related = [{ at: other.key, message: `\`${other.id}\` has the name too.` }];
    report('taken', { at, data: { name, other: other.id }, related });
  },
});

function nameIn(node: Node | undefined): string | undefined {
  return node?.kind === 'string' && !node.partial ? node.value : undefined;
}

/** Of two machines whose conditions differ, it may be that there is only ever one. */
function earlierOfName(name: string, { template, ...own }: MachineDeclaration): TemplateResource | undefined {
  for (const resource of template.resources.values()) {
    if (resource.id === own.name) return undefined;
    if (resource.condition === own.condition && machineNameOf(resource) === name) return resource;
  }
  return undefined;
}

function machineNameOf({ type, properties }: TemplateResource): string | undefined {
  const property = nameProperties.get(type ?? '');
  return property && nameIn(properties && propertyOf(properties, property)?.value);
}

const nameProperties: ReadonlyMap<string, string> = new Map([
  ['AWS::StepFunctions::StateMachine', 'StateMachineName'],
  ['AWS::Serverless::StateMachine', 'Name'],
]);
