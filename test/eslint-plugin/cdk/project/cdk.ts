/** What a project may have in one place for all its files. */

export * as sfn from 'aws-cdk-lib/aws-stepfunctions';
export { Duration } from 'aws-cdk-lib/core';

export const pathOfOrder = '$.order[';
export const attempts = -1;

export const paths = { items: 'items' } as const;

/** It has methods of the same names, and nothing to do with the CDK. */
export class Retrier {
  addRetry(options: { readonly maxAttempts: number }): this {
    return options.maxAttempts > 0 ? this : this;
  }
}

export const JsonPath = { stringAt: (path: string): string => path };
