import { Duration, Stack } from 'aws-cdk-lib';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import {
  Chain,
  Choice,
  Condition,
  DefinitionBody,
  type IChainable,
  type INextable,
  IntegrationPattern,
  Map as MapState,
  Pass,
  ProvideItems,
  QueryLanguage,
  type State,
  StateMachine,
  StateMachineFragment,
  TaskInput,
  Timeout,
  Wait,
  WaitTime,
} from 'aws-cdk-lib/aws-stepfunctions';
import { SqsSendMessage } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import type { Construct } from 'constructs';

/** A part that is used several times. */
class Approval extends StateMachineFragment {
  readonly startState: State;
  readonly endStates: INextable[];

  constructor(scope: Construct, id: string, queue: Queue) {
    super(scope, id);
    const ask = SqsSendMessage.jsonata(this, 'Ask', {
      queue,
      integrationPattern: IntegrationPattern.WAIT_FOR_TASK_TOKEN,
      messageBody: TaskInput.fromObject({
        token: '{% $states.context.Task.Token %}',
        claim: '{% $states.input.claim %}',
      }),
      heartbeatTimeout: Timeout.duration(Duration.hours(12)),
    });
    const approved = Pass.jsonata(this, 'Approved', {
      outputs: { approved: true, by: "{% $states.input.by & '@' & $domain %}" },
    });
    const refused = Pass.jsonata(this, 'Refused', { outputs: { approved: false } });
    const decide = Choice.jsonata(this, 'Approved?')
      .when(Condition.jsonata('{% $states.input.answer = "yes" %}'), approved, {
        assign: { domain: '{% $states.input.domain %}' },
      })
      .otherwise(refused);
    ask.next(decide);
    this.startState = ask;
    this.endStates = decide.afterwards().endStates;
  }
}

/** Claims are decided with JSONata. */
export class ClaimStack extends Stack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const queue = new Queue(this, 'Queue');
    const approvals = ['First', 'Second'].map((name) => new Approval(this, name, queue).prefixStates());
    const join = (chainables: readonly IChainable[]): Chain =>
      chainables.slice(1).reduce<Chain>((chain, next) => chain.next(next), Chain.start(chainables[0] as IChainable));
    const each = MapState.jsonata(this, 'Each item', {
      items: ProvideItems.jsonata('{% $states.input.items %}'),
      maxConcurrency: 4,
    });
    each.itemProcessor(
      Pass.jsonata(this, 'Item', { outputs: '{% $states.input %}' as unknown as Record<string, string> }),
    );
    const pause = Wait.jsonata(this, 'Pause', { time: WaitTime.seconds('{% $states.input.pause %}') });
    const definition = each.next(pause).next(join(approvals));
    new StateMachine(this, 'Machine', {
      definitionBody: DefinitionBody.fromChainable(definition),
      queryLanguage: QueryLanguage.JSONATA,
    });
  }
}
