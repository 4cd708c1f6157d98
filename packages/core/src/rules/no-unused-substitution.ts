import { partsOf } from '../analyses/references/deployed-value.ts';
import { type Placeholder, placeholders } from '../analyses/references/placeholders.ts';
import { type UnsuppliedPlaceholder, unsuppliedPlaceholders } from '../analyses/references/unsupplied-placeholders.ts';
import { hasDeclaration } from '../analyses/subjects.ts';
import type { Fix } from '../engine/diagnostic.ts';
import type { Document } from '../engine/document.ts';
import { defineRule } from '../engine/rule.ts';
import type { MachineDeclaration } from '../hosts/template.ts';
import { removeProperty } from '../syntax/edit.ts';
import type { Property } from '../syntax/node.ts';

export const noUnusedSubstitution = defineRule({
  id: 'no-unused-substitution',
  description: 'Disallow substitutions for which the definition has no placeholder.',
  category: 'deployment',
  severity: 'info',
  requirements: ['DEP-03'],
  messages: { unused: 'The definition has no `{placeholder}`, in whose place this would be put.' },
  when: hasDeclaration,
  needs: { placeholders, unsupplied: unsuppliedPlaceholders },
  check(document, { placeholders, unsupplied }, report) {
    const declaration = document.use.declared?.declaration;
    if (document.root === undefined || declaration === undefined || !placeholders.every(isShown)) return;
    const names = usedNames(placeholders, unsupplied);
    const texts = [writtenText(document), ...textsOf(declaration)];
    const mentions = declaration.template.kind === 'terraform' ? mentionsWord : mentionsPlaceholder;
    for (const [name, { key }] of declaration.substitutions.supplied) {
      if (names.has(name) || texts.some((text) => mentions(text, name))) continue;
      const fixes = isOnlyOne(key) ? [removal(key)] : [];
      report('unused', { at: key, data: { placeholder: `\${${name}}` }, fixes, tags: ['unnecessary'] });
    }
  },
});

/** Whether all that comes in the placeholder's place is known, so that no other placeholder may come with it. */
function isShown({ name, value }: Placeholder): boolean {
  if (value === undefined) return name !== undefined;
  return partsOf(value).every(({ kind }) => kind !== 'unknown');
}

/** The names in the definition, and those that were meant by what is misspelt there. */
function usedNames(
  found: readonly Placeholder[],
  unsupplied: readonly UnsuppliedPlaceholder[],
): ReadonlySet<string | undefined> {
  return new Set([...found.map(({ name }) => name), ...unsupplied.map(({ meant }) => meant)]);
}

/** The definition as it is written, with the comments in it: what is commented out comes back some day. */
function writtenText({ root, tree, use: { declared } }: Document): string {
  if (root === undefined || declared?.declaration.definition.kind !== 'object') return tree.source.text;
  return root.source.text.slice(root.start, root.end);
}

/** What is put into the definition may hold placeholders itself, and these are filled in too. */
function textsOf({ substitutions }: MachineDeclaration): readonly string[] {
  const values = [...substitutions.supplied.values()].flatMap(({ value }) => partsOf(value));
  return values.flatMap((value) => (value.kind === 'text' ? [value.text] : []));
}

function mentionsPlaceholder(text: string, name: string): boolean {
  return text.includes(`\${${name}}`) || text.includes(`\${!${name}}`);
}

/** Terraform takes expressions between the braces, and loops over lists. */
function mentionsWord(text: string, name: string): boolean {
  if (name === '') return true;
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    if (!isWordCharacter(text[at - 1]) && !isWordCharacter(text[at + name.length])) return true;
  }
  return false;
}

function isWordCharacter(character: string | undefined): boolean {
  return character !== undefined && /[\w-]/.test(character);
}

/** Without one of two properties of a name, the other one would still be there. */
function isOnlyOne({ name, parent }: Property): boolean {
  return parent.properties.filter((property) => property.name === name).length === 1;
}

/** CloudFormation takes no empty map. */
function removal(key: Property): Fix {
  const { parent: map } = key;
  const isLast = map.properties.length === 1 && map.parent?.kind === 'property' && map.parent.name === mapName;
  const property = isLast ? (map.parent as Property) : key;
  return { title: `Remove \`${property.name}\``, kind: 'safe', edits: [removeProperty(property)] };
}

const mapName = 'DefinitionSubstitutions';
