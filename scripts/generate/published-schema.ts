import { choiceRuleSchemas } from '../../packages/core/src/language/fields/choice-rule.ts';
import { type as typeField } from '../../packages/core/src/language/fields/common.ts';
import { branchSchema, itemProcessorSchema, machineSchema } from '../../packages/core/src/language/machine.ts';
import type { QueryLanguage, StateType } from '../../packages/core/src/language/schema.ts';
import { queryLanguages, stateTypes } from '../../packages/core/src/language/schema.ts';
import { stateSchemas } from '../../packages/core/src/language/state-schemas.ts';
import type { Draft7, Surroundings } from './draft-7.ts';
import { draft7, reference } from './draft-7.ts';

/**
 * The language as one JSON Schema (draft 7) for editors that know nothing else. A state's query language is its own or that
 * of the whole machine, which a schema cannot look up from within; so every scope is defined for machines of either.
 */
export function publishedSchema(): Draft7 {
  const definitions = new Map<string, Draft7>();
  for (const machine of queryLanguages) defineScopes(machine, definitions);
  defineRules(definitions);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Amazon States Language',
    type: 'object',
    if: says('QueryLanguage', 'JSONata'),
    // biome-ignore lint/suspicious/noThenProperty: a word of JSON Schema.
    then: reference('JSONataMachine'),
    else: reference('JSONPathMachine'),
    definitions: Object.fromEntries(definitions),
  };
}

function defineScopes(machine: QueryLanguage, definitions: Map<string, Draft7>): void {
  const surroundings = surroundingsIn({ machine, state: machine }, definitions);
  definitions.set(`${machine}Machine`, draft7(machineSchema, surroundings));
  definitions.set(surroundings.branch, draft7(branchSchema, surroundings));
  definitions.set(surroundings.itemProcessor, draft7(itemProcessorSchema, surroundings));
  definitions.set(surroundings.state, anyState(machine));
  for (const language of languagesIn(machine)) {
    for (const type of stateTypes) {
      const inside = surroundingsIn({ machine, state: language }, definitions);
      definitions.set(stateName({ type, machine, state: language }), draft7(stateSchemas[type][language], inside));
    }
  }
}

function defineRules(definitions: Map<string, Draft7>): void {
  const surroundings = {
    ...surroundingsIn({ machine: 'JSONPath', state: 'JSONPath' }, definitions),
    choiceRule: 'nestedRule',
  };
  definitions.set('JSONPathRule', draft7(choiceRuleSchemas.topLevel.JSONPath, surroundings));
  definitions.set('JSONataRule', draft7(choiceRuleSchemas.topLevel.JSONata, surroundings));
  definitions.set('nestedRule', draft7(choiceRuleSchemas.nested, surroundings));
}

interface Languages {
  readonly machine: QueryLanguage;
  readonly state: QueryLanguage;
}

function surroundingsIn({ machine, state }: Languages, definitions: Map<string, Draft7>): Surroundings {
  return {
    definitions,
    state: `${machine}Machine.state`,
    branch: `${machine}Machine.branch`,
    itemProcessor: `${machine}Machine.itemProcessor`,
    choiceRule: `${state}Rule`,
  };
}

/** In a JSONata machine no state goes back to JSONPath. */
function languagesIn(machine: QueryLanguage): readonly QueryLanguage[] {
  return machine === 'JSONata' ? ['JSONata'] : queryLanguages;
}

function stateName({ type, machine, state }: Languages & { readonly type: StateType }): string {
  return `${machine}Machine.${state}${type}`;
}

function anyState(machine: QueryLanguage): Draft7 {
  return {
    type: 'object',
    required: ['Type'],
    properties: {
      Type: { description: typeField.description, enum: stateTypes },
      ...(machine === 'JSONata' && { QueryLanguage: { const: 'JSONata' } }),
    },
    // biome-ignore lint/suspicious/noThenProperty: a word of JSON Schema.
    allOf: stateTypes.map((type) => ({ if: says('Type', type), then: stateOfType(type, machine) })),
  };
}

function stateOfType(type: StateType, machine: QueryLanguage): Draft7 {
  const own = reference(stateName({ type, machine, state: machine }));
  if (machine === 'JSONata') return own;
  const jsonata = reference(stateName({ type, machine, state: 'JSONata' }));
  // biome-ignore lint/suspicious/noThenProperty: a word of JSON Schema.
  return { if: says('QueryLanguage', 'JSONata'), then: jsonata, else: own };
}

function says(field: string, value: string): Draft7 {
  return { properties: { [field]: { const: value } }, required: [field] };
}
