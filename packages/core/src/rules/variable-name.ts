import { hasAssignments } from '../analyses/subjects.ts';
import { assignments } from '../analyses/variables/assignments.ts';
import type { Fix } from '../engine/diagnostic.ts';
import { defineRule } from '../engine/rule.ts';
import { parseVariableName } from '../expressions/variable-name.ts';
import { maximumVariableNameLength } from '../language/quotas.ts';
import { renameProperty } from '../syntax/edit.ts';
import type { Property } from '../syntax/node.ts';
import { isDeploymentKey } from '../syntax/opaque.ts';

export const variableName = defineRule({
  id: 'variable-name',
  description: 'Require names of variables that Step Functions takes.',
  category: 'variables',
  severity: 'error',
  requirements: ['VAR-02', 'VAR-04'],
  messages: {
    dollar: 'A variable is assigned by its name without `$`. Did you mean `{variable}`?',
    template: "In a JSONata state `.$` would be a part of the variable's name. Did you mean `{variable}`?",
    part: '`{name}` is a part of the variable `{variable}`, and only a whole variable can be assigned.',
    empty: 'The name of a variable has at least one character.',
    long: 'The name of the variable is longer than {maximum} characters.',
    start: '`{character}` cannot begin the name of a variable, which is made of letters, digits and underscores.',
    character:
      '`{character}` cannot stand in the name of a variable, which is made of letters, digits and underscores.',
  },
  when: hasAssignments,
  needs: { assignments },
  check(_document, { assignments }, report) {
    for (const { variables } of assignments) {
      for (const [name, property] of variables) {
        const fault = isDeploymentKey(name) ? undefined : faultOf(name);
        if (fault === undefined) continue;
        const { kind, data } = fault;
        const isRenamed = (kind === 'dollar' || kind === 'template') && !variables.has(data.variable);
        report(kind, { at: property, data, fixes: isRenamed ? rename(property, name, data.variable) : [] });
      }
    }
  },
});

interface Fault {
  readonly kind: 'dollar' | 'template' | 'part' | 'empty' | 'long' | 'start' | 'character';
  readonly data: {
    readonly name: string;
    /** The name that was most likely meant. */
    readonly variable: string;
    /** The first character that cannot stand there. */
    readonly character: string;
    readonly maximum: number;
  };
}

function faultOf(name: string): Fault | undefined {
  const parsed = parseVariableName(name);
  if (parsed.kind === 'parsed') return undefined;
  const start = parsed.problems[0]?.start ?? 0;
  const written = String.fromCodePoint(name.codePointAt(start) ?? 0);
  const character = written === '`' ? 'backtick' : written;
  const variable = variableIn(name);
  const kind = variable === undefined ? plainFault(name, start) : meaningOf(name);
  return { kind, data: { name, variable: variable ?? name, character, maximum: maximumVariableNameLength } };
}

/** The variable that the author had in mind: written as it is read, with the suffix of JSONPath states, or with a part of it. */
function variableIn(name: string): string | undefined {
  const [variable = ''] = withoutDollar(name).split(/[.[]/, 1);
  return variable !== name && parseVariableName(variable).kind === 'parsed' ? variable : undefined;
}

function meaningOf(name: string): Fault['kind'] {
  const bare = withoutDollar(name);
  if (bare.endsWith('.$') && bare.indexOf('.') === bare.length - 2) return 'template';
  return /[.[]/.test(bare) ? 'part' : 'dollar';
}

function withoutDollar(name: string): string {
  return name.startsWith('$') ? name.slice(1) : name;
}

function plainFault(name: string, start: number): Fault['kind'] {
  if (name === '') return 'empty';
  if (start > 0) return 'character';
  return parseVariableName(name.slice(0, maximumVariableNameLength)).kind === 'parsed' ? 'long' : 'start';
}

/** The suffix `.$` of a JSONPath state stays where it is. */
function rename(property: Property, name: string, variable: string): readonly Fix[] {
  const renamed = variable + property.name.slice(name.length);
  const title = `Rename \`${property.name}\` to \`${renamed}\``;
  return [{ title, kind: 'suggestion', edits: [renameProperty(property, renamed)] }];
}
