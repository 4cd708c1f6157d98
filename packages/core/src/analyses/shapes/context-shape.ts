import type { State } from '../../model/state-machine.ts';
import { anyNumber, anyString, anything, constantShape, openObject, type Shape } from './shape.ts';
import { withMember } from './write.ts';

/**
 * The context object of an execution as far as it is documented; there may be more in it.
 * https://docs.aws.amazon.com/step-functions/latest/dg/input-output-contextobject.html
 */
export function executionContext(input: Shape): Shape {
  return openObject({
    Execution: openObject({
      Id: anyString,
      Input: { ...input, source: undefined },
      Name: anyString,
      RoleArn: anyString,
      StartTime: anyString,
    }),
    StateMachine: openObject({ Id: anyString, Name: anyString }),
    State: openObject({ EnteredTime: anyString, Name: anyString }),
  });
}

/** The context object as one state sees it. */
export function contextOfState(context: Shape, { name }: State): Shape {
  return withMember(
    context,
    'State',
    openObject({ EnteredTime: anyString, Name: constantShape(name), RetryCount: anything }),
  );
}

/** The context object while a Map makes the input of an iteration for an item, and in an inline iteration itself. */
export function contextOfItem(context: Shape, item: Shape): Shape {
  return withMember(context, 'Map', openObject({ Item: openObject({ Index: anyNumber, Value: item }) }));
}
