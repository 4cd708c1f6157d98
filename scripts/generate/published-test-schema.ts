import { testFileSchema } from '../../packages/core/src/testing/workflow-test/test-schema.ts';
import { type Draft7, draft7 } from './draft-7.ts';

/** What files of tests may hold, as a JSON Schema (draft 7) for editors. */
export function publishedTestSchema(): Draft7 {
  const definitions = new Map<string, Draft7>();
  const noDefinitionParts = { state: '', branch: '', itemProcessor: '', choiceRule: '' };
  const schema = draft7(testFileSchema, { definitions, ...noDefinitionParts });
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Tests of Amazon States Language',
    ...schema,
    definitions: Object.fromEntries(definitions),
  };
}
