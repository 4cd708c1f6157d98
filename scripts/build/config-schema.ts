import type { Schema } from '../../packages/core/src/language/schema.ts';
import { describedConfigSchema } from '../../packages/core/src/linter/described-config-schema.ts';

/** What `stepproof.config.json` may hold, as a JSON Schema (draft 7) for editors. */
export function publishedConfigSchema(): object {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Configuration of StepProof',
    ...inStandardWords(describedConfigSchema),
  };
}

/** Comments and trailing commas are welcome in the file; of our own words the schema has only those that messages are made of. */
function inStandardWords({ expects, otherNames, properties, items, ...words }: Schema): object {
  return {
    ...words,
    ...(properties !== undefined && {
      properties: Object.fromEntries(Object.entries(properties).map(([name, part]) => [name, inStandardWords(part)])),
    }),
    ...(items !== undefined && { items: inStandardWords(items) }),
  };
}
