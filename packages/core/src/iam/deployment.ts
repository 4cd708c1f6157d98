import type { TemplateContext } from '../hosts/template.ts';
import type { AwsLookUp } from '../language/aws-look-up.ts';

/** What it takes to say what a value of a template will be. */
export interface Deployment {
  readonly template: TemplateContext;
  readonly aws: AwsLookUp | undefined;
  /** What the user says of parameters and pseudo parameters, by name: `Stage`, `AWS::Region`. */
  readonly given: ReadonlyMap<string, string>;
}
