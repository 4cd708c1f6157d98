import { textIn } from '../analyses/references/deployed-value.ts';
import { type MisplacedResource, misplacedResources } from '../analyses/references/misplaced-resources.ts';
import { hasDeclaration } from '../analyses/subjects.ts';
import { changePart } from '../engine/change-part.ts';
import type { Fix } from '../engine/diagnostic.ts';
import { stringPart } from '../engine/place.ts';
import { defineRule } from '../engine/rule.ts';
import { type ReturnKind, returnKindOf } from '../hosts/cloudformation/return-values.ts';
import type { MachineDeclaration, Substitutions } from '../hosts/template.ts';

export const resourceKind = defineRule({
  id: 'resource-kind',
  description: 'Require a resource of the template to be of the kind that its place takes.',
  category: 'deployment',
  severity: 'error',
  requirements: ['DEP-06'],
  messages: {
    type: '`{field}` takes {wanted}, and `{name}` is an `{type}`.',
    kind: '`{field}` takes {kinds} of {wanted}, and this is {kind} of `{name}`.',
  },
  when: hasDeclaration,
  needs: { misplaced: misplacedResources },
  check({ use: { declared } }, { misplaced }, report) {
    const inText = declared && inCloudFormation(declared.declaration);
    for (const found of misplaced) {
      const { field, node: at, wanted, resource, kind } = found;
      const { id: name, type, key } = resource;
      const related = [{ at: key, message: `\`${name}\` is declared here.` }];
      if (found.fault === 'type') report('type', { at, data: { field, wanted: wanted.words, name, type }, related });
      else {
        const data = { field, wanted: wanted.words, name, kind: kindWords[kind], kinds: wordsOf(wanted.kinds) };
        report('kind', { at, data, related, fixes: fixesOf(found, inText) });
      }
    }
  },
});

const kindWords: Readonly<Record<ReturnKind, string>> = {
  arn: 'the ARN',
  name: 'the name',
  url: 'the URL',
  id: 'the id',
};

function wordsOf(kinds: ReadonlySet<ReturnKind>): string {
  return [...kinds].map((kind) => kindWords[kind]).join(' or ');
}

/** Terraform writes its references in another way. */
function inCloudFormation({ substitutions, template }: MachineDeclaration): InText {
  return template.kind === 'terraform' ? undefined : substitutions.inText;
}

/** The reference that gives what is wanted, in a text that the template itself fills in. */
function fixesOf({ node, resource: { id, type }, wanted }: MisplacedResource, inText: InText): readonly Fix[] {
  const text = node.kind === 'opaque' ? textIn(node) : node;
  if (text?.kind !== 'string') return [];
  const [whole = '', name = ''] = /^\$\{([^{}]*)\}/.exec(text.value) ?? [];
  const better = [undefined, 'Arn'].find((attribute) => isAmong(wanted.kinds, returnKindOf(type, attribute)));
  const isBetter = isAmong(wanted.kinds, returnKindOf(type, better));
  if (!isBetter || inText?.(name) === undefined) return [];
  const reference = better === undefined ? id : `${id}.${better}`;
  return changePart(stringPart(text, { start: 0, end: whole.length }), `\${${reference}}`);
}

type InText = Substitutions['inText'] | undefined;

function isAmong(kinds: ReadonlySet<ReturnKind>, kind: ReturnKind | undefined): boolean {
  return kind !== undefined && kinds.has(kind);
}
