import type { Called } from '../cursor/called.ts';

/**
 * The errors of a call as `ErrorEquals` names them, as far as the API's model tells: `DynamoDB.ConditionalCheckFailedException`
 * of the optimized integration, `DynamoDb.ConditionalCheckFailedException` of the SDK's.
 */
export function callErrors({ operation, integration }: Called): readonly string[] {
  const names = operation?.errors ?? [];
  if (integration === undefined) return names;
  return names.map((name) => `${integration.errorPrefix}${name.slice(name.indexOf('.'))}`);
}
