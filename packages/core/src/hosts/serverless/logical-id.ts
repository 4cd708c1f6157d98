/**
 * The logical id that the framework gives a function: `charge-card` becomes `ChargeDashcardLambdaFunction`.
 * https://www.serverless.com/framework/docs/providers/aws/guide/resources#aws-cloudformation-resource-reference
 */
export function functionLogicalId(key: string): string {
  return `${normalized(key)}LambdaFunction`;
}

/**
 * The logical id that the plugin gives a state machine. An `id` or a `name` makes it; otherwise its key does.
 * https://github.com/serverless-operations/serverless-step-functions#current-gotcha
 */
export function machineLogicalId(key: string, chosen: string | undefined): string {
  return chosen === undefined ? `${normalized(key)}StepFunctionsStateMachine` : normalized(chosen);
}

function normalized(name: string): string {
  const plain = name.replaceAll('-', 'Dash').replaceAll('_', 'Underscore');
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}
