import type { Construct } from 'constructs';
import { attempts, Duration, JsonPath, pathOfOrder, paths, type Retrier, sfn } from './cdk.ts';

/** Each line with a finding ends in the name of its rule. Nothing in this file can be told without types. */
export function build(scope: Construct, given: sfn.TaskStateBase, retrier: Retrier): sfn.IChainable {
  given.addRetry({ maxAttempts: attempts }); // cdk-retry-value
  given.addCatch(given, { errors: [] }); // cdk-handler-errors
  given.addRetry({ interval: Duration.days(2_000) }); // cdk-retry-value
  retrier.addRetry({ maxAttempts: -1 });
  JsonPath.stringAt('$.a[');
  sfn.JsonPath.stringAt('$.a['); // cdk-json-path
  sfn.JsonPath.stringAt(pathOfOrder); // cdk-json-path
  new sfn.Pass(scope, 'Unused'); // cdk-no-unused-state
  const call = new sfn.Map(scope, 'List', { itemsPath: paths.items }); // cdk-json-path
  call.next(given);
  call.next(given); // cdk-one-next
  return call;
}

export class Flow extends sfn.StateMachineFragment {
  readonly startState: sfn.State;
  readonly endStates: sfn.INextable[];

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const first = new Step(this, 'First');
    first.addRetry({ backoffRate: 0.5 }); // cdk-retry-value
    this.startState = first;
    this.endStates = first.endStates;
  }
}

/** A state of the project's own, which may do anything when it is made. */
class Step extends sfn.Parallel {
  constructor(scope: Construct, id: string) {
    super(scope, id, { comment: 'A step' });
  }
}

export function make(scope: Construct): void {
  new Step(scope, 'Made');
}
