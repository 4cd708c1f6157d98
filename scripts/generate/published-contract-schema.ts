import { contractFileSchema } from '../../packages/core/src/project/contract/contract-schema.ts';
import { type Draft7, draft7 } from './draft-7.ts';

/** What contracts may hold, as a JSON Schema (draft 7) for editors. */
export function publishedContractSchema(): Draft7 {
  const definitions = new Map<string, Draft7>();
  const noDefinitionParts = { state: '', branch: '', itemProcessor: '', choiceRule: '' };
  const schema = draft7(contractFileSchema, { definitions, ...noDefinitionParts });
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Contract of a state machine',
    ...schema,
    definitions: Object.fromEntries(definitions),
  };
}
