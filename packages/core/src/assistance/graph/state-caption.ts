import { type IntegrationPattern, readTaskResource } from '../../expressions/resource.ts';
import { type Field, numberField, stringField, valueOf } from '../../model/field.ts';
import { isFallible, type MapState, type Retrier, type State } from '../../model/state-machine.ts';
import { timeWords } from '../../text/time-words.ts';
import { retryWords } from '../hover/retry-words.ts';

/** What a Task calls, as it stands in its `Resource`. */
export interface GraphCall {
  /** As ARNs name it: `lambda`, `dynamodb`; `activity` for one of Step Functions' own. */
  readonly service: string;
  /** The action of the service, or the name of the function or the activity. */
  readonly action: string;
  /** How it waits for the service; nothing where deployment decides. */
  readonly pattern: IntegrationPattern | undefined;
}

export function callOf(state: State): GraphCall | undefined {
  if (state.type !== 'Task') return undefined;
  const resource = readTaskResource(valueOf(state.resource) ?? '');
  const pattern = 'request-response';
  switch (resource.kind) {
    case 'lambda-function':
      return { service: 'lambda', action: shortened(resource.name.text), pattern };
    case 'activity':
      return { service: 'activity', action: shortened(resource.name.text), pattern };
    case 'integration':
    case 'aws-sdk': {
      const { service, action } = resource;
      return { service: shortened(service.text), action: shortened(action.text), pattern: resource.pattern };
    }
    default:
      return undefined;
  }
}

/** What tells states of one type apart, in a few words. */
export function detailOf(state: State): string | undefined {
  if (state.type === 'Wait') return waitWords(state);
  if (state.type === 'Map') return mapWords(state);
  if (state.type !== 'Fail') return undefined;
  return shortened(valueOf(stringField(state.node, 'Error')) ?? valueOf(stringField(state.node, 'ErrorPath')));
}

/** Until when it waits, where that is written. */
function waitWords({ node }: State): string | undefined {
  const seconds = valueOf(numberField(node, 'Seconds'));
  if (seconds !== undefined) return timeWords(seconds * 1000);
  const [until] = ['Timestamp', 'TimestampPath'].flatMap((name) => valueOf(stringField(node, name)) ?? []);
  if (until !== undefined) return `until ${shortened(until)}`;
  const path = valueOf(stringField(node, 'SecondsPath')) ?? valueOf(stringField(node, 'Seconds'));
  return path === undefined ? undefined : `${shortened(path)} seconds`;
}

function mapWords({ mode, node }: MapState): string | undefined {
  const most = valueOf(numberField(node, 'MaxConcurrency'));
  const words = [
    ...(mode === 'DISTRIBUTED' ? ['distributed'] : []),
    ...(most === undefined || most === 0 ? [] : [most === 1 ? 'one at a time' : `${most} at a time`]),
  ];
  return words.length === 0 ? undefined : words.join(', ');
}

/** A line for each Retrier: what it is for, and when it tries again. */
export function retriesOf(state: State): readonly string[] {
  return isFallible(state) ? state.retriers.map(retryLine) : [];
}

function retryLine(retrier: Retrier): string {
  const errors = shortened(retrier.errors.names.map(({ value }) => value).join(', '));
  return [errors, retryWords(retrier)].filter((words) => words !== undefined && words !== '').join(' ');
}

/** Nothing is missing where deployment may put it. */
export function endOf(state: State): 'end' | 'missing' | undefined {
  if (!('end' in state)) return undefined;
  if (valueOf(state.end) === true) return 'end';
  const isOpen = isAbsent(state.next) && (isAbsent(state.end) || valueOf(state.end) === false);
  return isOpen && !state.node.hasUnknownKeys ? 'missing' : undefined;
}

function isAbsent(field: Field<unknown>): boolean {
  return field.kind === 'missing';
}

/** More than this is read by nobody in a picture, and there may be megabytes of it. */
const longest = 160;

/** A text in one line, cut off where it is longer than what people read. */
export function shortened<Text extends string | undefined>(text: Text): Text | string {
  if (text === undefined) return text;
  const start = text
    .slice(0, longest * 2)
    .replaceAll(/\s+/g, ' ')
    .trim();
  return start.length <= longest && text.length <= longest * 2 ? start : `${start.slice(0, longest - 1)}…`;
}
