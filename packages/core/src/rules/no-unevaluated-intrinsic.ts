import { hasDeclaration } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import { intrinsicOf } from '../hosts/cloudformation/intrinsic.ts';
import type { DefinitionSource, MachineDeclaration } from '../hosts/template.ts';
import { writtenAt } from '../model/field.ts';
import { statesOfType } from '../model/state-machine.ts';
import type { Node } from '../syntax/node.ts';

export const noUnevaluatedIntrinsic = defineRule({
  id: 'no-unevaluated-intrinsic',
  description: 'Disallow intrinsic functions for a `Resource` where CloudFormation does not evaluate them.',
  category: 'deployment',
  severity: 'error',
  requirements: ['TASK-01', 'DEP-05'],
  messages: {
    inFile:
      '`{function}` is not evaluated in the file that a template names; `DefinitionSubstitutions` can fill in `{placeholder}`.',
    inText:
      '`{function}` is not evaluated within a text; `Fn::Sub` and `DefinitionSubstitutions` can fill in `{placeholder}`.',
  },
  when: hasDeclaration,
  needs: {},
  check({ machine, use: { declared } }, _facts, report) {
    const message = declared && messageFor(declared.declaration);
    if (message === undefined) return;
    for (const { resource } of statesOfType(machine, 'Task')) {
      const at = writtenAt(resource)?.value;
      const name = at && functionIn(at);
      if (at !== undefined && name !== undefined)
        report(message, { at, data: { function: name, placeholder: `\${Name}` } });
    }
  },
});

/** What `AWS::Include` brings in is a part of the template, and so is an object. */
function messageFor({ definition, template }: MachineDeclaration): 'inFile' | 'inText' | undefined {
  if (template.kind !== 'cloudformation' && template.kind !== 'sam') return undefined;
  if (definition.kind === 'text') return 'inText';
  return definition.kind === 'file' && propertyOf(definition) === 'DefinitionUri' ? 'inFile' : undefined;
}

function propertyOf({ at }: Extract<DefinitionSource, { kind: 'file' }>): string | undefined {
  return at.parent?.kind === 'property' ? at.parent.name : undefined;
}

/** The function as it is written in full; a tag of YAML is a fault of another kind. */
function functionIn(node: Node): string | undefined {
  if (node.kind !== 'opaque' || node.tag !== undefined || node.written?.kind !== 'object') return undefined;
  const name = intrinsicOf(node)?.name;
  return name === undefined || name === 'Ref' ? name : `Fn::${name}`;
}
