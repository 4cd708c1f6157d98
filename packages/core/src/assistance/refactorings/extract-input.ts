import type { QueryLanguage } from '../../language/schema.ts';
import type { TaskState } from '../../model/state-machine.ts';
import { type JsonValue, replaceString } from '../../syntax/edit.ts';
import { jsonOf } from '../../syntax/json-of.ts';
import { type ObjectNode, type Property, propertyOf } from '../../syntax/node.ts';
import type { TextEdit } from '../../text/text-edit.ts';
import { parameterName } from '../cursor/call-site.ts';
import { isReadElsewhere } from '../names/aliased-names.ts';
import { freeNameLike } from '../names/free-names.ts';
import type { NamePlace } from '../names/name-place.ts';
import { stateUsesIn } from '../names/state-uses.ts';
import { canBeMoved, givesInputAway, isComputed } from './movable-input.ts';
import type { Draft, StateSite } from './refactoring.ts';
import { addState, type Fields, replaceField } from './writing.ts';

/**
 * Has a Pass state of its own make what a Task computes for its call. Only where the workflow surely goes as before: the Task then
 * has another input, which nothing but the call may see.
 */
export function extractInput(site: StateSite): readonly Draft[] {
  const { state, document, language } = site;
  const parameters = propertyOf(state.node, fieldOf[language].call)?.value;
  if (state.type !== 'Task' || parameters?.kind !== 'object' || parameters.hasUnknownKeys) return [];
  const moved = parameters.properties.filter((property) => isComputed(property, language));
  const uses = usesOf(state, document.machine);
  if (moved.length === 0 || !givesInputAway(state, language) || isReadElsewhere(document.tree, uses)) return [];
  if (hasTwins(parameters) || !canBeMoved(moved, document.tree)) return [];
  const name = freeNameLike(state.name, ['prepare', state.name], document.machine);
  const edits = [
    ...uses.map((use) => redirect(use, name)),
    addState(state.scope, { name, fields: passFor(site, moved), behind: before(state) }),
    ...moved.flatMap((property) => readFromInput(property, language)),
  ];
  return [
    {
      title: `Extract the \`${fieldOf[language].call}\` of \`${state.name}\` into a Pass state`,
      kind: 'extract',
      edits,
    },
  ];
}

const fieldOf = {
  JSONPath: { call: 'Parameters', pass: 'Parameters' },
  JSONata: { call: 'Arguments', pass: 'Output' },
} as const;

/** Whether a parameter is there twice, as itself or by a path. */
function hasTwins({ properties }: ObjectNode): boolean {
  return new Set(properties.map(parameterName)).size < properties.length;
}

function usesOf({ name, scope }: TaskState, machine: StateSite['document']['machine']): readonly NamePlace[] {
  return stateUsesIn(machine).filter((use) => use.role === 'read' && use.name === name && use.scope === scope);
}

function redirect({ at }: NamePlace, name: string): TextEdit | undefined {
  return at.kind === 'property' ? undefined : replaceString(at.node, name);
}

function before({ property }: TaskState): Property {
  const { properties }: ObjectNode = property.parent;
  return properties[properties.indexOf(property) - 1] ?? property;
}

function passFor({ state, language }: StateSite, moved: readonly Property[]): Fields {
  const made = Object.fromEntries(moved.map(({ name, value }) => [name, jsonOf(value) as JsonValue]));
  const own = propertyOf(state.node, 'QueryLanguage') === undefined ? {} : { QueryLanguage: language };
  return { Type: 'Pass', ...own, [fieldOf[language].pass]: made, Next: state.name };
}

function readFromInput(property: Property, language: QueryLanguage): readonly (TextEdit | undefined)[] {
  const key = parameterName(property);
  return language === 'JSONPath'
    ? replaceField(property, `${key}.$`, `$.${key}`)
    : replaceField(property, key, `{% $states.input.${key} %}`);
}
