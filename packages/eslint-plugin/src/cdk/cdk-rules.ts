import type { CdkRule } from './cdk-rule.ts';
import { cdkAwsCall } from './rules/aws-call.ts';
import { cdkConditionValue } from './rules/condition-value.ts';
import { cdkFormatPlaceholders } from './rules/format-placeholders.ts';
import { cdkHandlerErrors } from './rules/handler-errors.ts';
import { cdkIamAction } from './rules/iam-action.ts';
import { cdkJsonPath } from './rules/json-path.ts';
import { cdkJsonata } from './rules/jsonata.ts';
import { cdkNoDroppedBranch } from './rules/no-dropped-branch.ts';
import { cdkNoLateChange } from './rules/no-late-change.ts';
import { cdkNoNextAfterEnd } from './rules/no-next-after-end.ts';
import { cdkNoPathInText } from './rules/no-path-in-text.ts';
import { cdkNoUnusedState } from './rules/no-unused-state.ts';
import { cdkNumberRange } from './rules/number-range.ts';
import { cdkOneGraph } from './rules/one-graph.ts';
import { cdkOneNext } from './rules/one-next.ts';
import { cdkPathPlace } from './rules/path-place.ts';
import { cdkRetryValue } from './rules/retry-value.ts';
import { cdkTemplateKey } from './rules/template-key.ts';
import { cdkTimestamp } from './rules/timestamp.ts';

/** The rules on code that uses the CDK, by their names in the plugin. */
export const cdkRules: Readonly<Record<string, CdkRule>> = {
  'cdk-aws-call': cdkAwsCall,
  'cdk-condition-value': cdkConditionValue,
  'cdk-format-placeholders': cdkFormatPlaceholders,
  'cdk-handler-errors': cdkHandlerErrors,
  'cdk-iam-action': cdkIamAction,
  'cdk-json-path': cdkJsonPath,
  'cdk-jsonata': cdkJsonata,
  'cdk-no-dropped-branch': cdkNoDroppedBranch,
  'cdk-no-late-change': cdkNoLateChange,
  'cdk-no-next-after-end': cdkNoNextAfterEnd,
  'cdk-no-path-in-text': cdkNoPathInText,
  'cdk-no-unused-state': cdkNoUnusedState,
  'cdk-number-range': cdkNumberRange,
  'cdk-one-graph': cdkOneGraph,
  'cdk-one-next': cdkOneNext,
  'cdk-path-place': cdkPathPlace,
  'cdk-retry-value': cdkRetryValue,
  'cdk-template-key': cdkTemplateKey,
  'cdk-timestamp': cdkTimestamp,
};
