import type { Code, CodeKeywordDefinition, KeywordCxt, Name } from 'ajv';
import { _, nil, stringify } from 'ajv';

/**
 * The words that the schemas have beside those of JSON Schema: how many fields of a group stand in the object. And our own
 * `additionalProperties`, because the values that are validated have every field of their schema, most of them undefined.
 */
export const ownKeywords: readonly CodeKeywordDefinition[] = [
  noOtherFields(),
  groupKeyword('exactlyOneOf', (count) => _`${count} !== 1`),
  groupKeyword('atMostOneOf', (count) => _`${count} > 1`),
  groupKeyword('atLeastOneOf', (count) => _`${count} === 0`),
];

function groupKeyword(keyword: string, isWrong: (count: Name) => Code): CodeKeywordDefinition {
  return {
    keyword,
    type: 'object',
    schemaType: 'array',
    error: { message: '', params: presentFields },
    code(context: KeywordCxt) {
      for (const group of context.schema as readonly (readonly string[])[]) {
        const fields = context.gen.scopeValue('obj', { ref: group, code: stringify(group) });
        const count = countFields(context, group);
        context.setParams({ fields });
        context.fail(isWrong(count));
      }
    },
  };
}

function noOtherFields(): CodeKeywordDefinition {
  return {
    keyword: 'additionalProperties',
    type: 'object',
    schemaType: 'boolean',
    error: { message: '', params: ({ params }) => _`{additionalProperty: ${params.name}}` },
    code(context: KeywordCxt) {
      const { gen, data, parentSchema } = context;
      const fields = Object.keys((parentSchema as { properties?: object }).properties ?? {});
      const names = gen.scopeValue('obj', { ref: new Set(fields), code: _`new Set(${stringify(fields)})` });
      gen.forIn('name', data, (name) => {
        context.setParams({ name });
        context.fail(_`${data}[${name}] !== undefined && !${names}.has(${name})`);
      });
    },
  };
}

function presentFields({ params, data }: { params: Record<string, unknown>; data: Name }): Code {
  const fields = params.fields as Name;
  return _`{fields: ${fields}, present: ${fields}.filter((field) => ${data}[field] !== undefined)}`;
}

function countFields({ gen, data }: KeywordCxt, group: readonly string[]): Name {
  let sum: Code = nil;
  for (const field of group) {
    const stands = _`(${data}[${field}] !== undefined ? 1 : 0)`;
    sum = sum === nil ? stands : _`${sum} + ${stands}`;
  }
  return gen.const('count', sum);
}
