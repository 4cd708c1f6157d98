import type { Node, ObjectNode } from '../../syntax/node.ts';
import { asWritten } from '../../syntax/opaque.ts';
import { matcherMistakes } from '../judging/matcher.ts';
import { type Mistake, mistakeAt } from '../mistake.ts';
import { writtenValue } from '../written-value.ts';
import { nodeMember, stringMember } from './members.ts';

/** What is wrong with the values of a test, or of a file for all its tests: what JSON has not, and matchers that there are not. */
export function valueMistakes(object: ObjectNode): readonly Mistake[] {
  const expected = nodeMember(object, 'expect');
  const { literal, matched } = expected?.kind === 'object' ? expectedValues(expected) : nothingExpected;
  const given = membersOf(object, ['input', 'context', 'variables']);
  const broken = [...brokenTimes(object), ...[...given, ...literal, ...matched].flatMap(brokenValue)];
  return broken.length > 0 ? broken : matched.flatMap(matcherMistakes);
}

/** A text may have the form of a time and be none. */
function brokenTimes(object: ObjectNode): readonly Mistake[] {
  const time = stringMember(object, 'startTime');
  if (time === undefined || !Number.isNaN(Date.parse(time.value))) return [];
  return [mistakeAt(time, `There is no time \`${time.value}\`.`)];
}

interface ExpectedValues {
  /** What is taken as it stands. */
  readonly literal: readonly Node[];
  /** What may hold matchers. */
  readonly matched: readonly Node[];
}

const nothingExpected: ExpectedValues = { literal: [], matched: [] };

function expectedValues(expected: ObjectNode): ExpectedValues {
  const calls = nodeMember(expected, 'calls');
  const payloads = calls?.kind === 'object' ? calls.properties.flatMap(({ value }) => itemsOf(asWritten(value))) : [];
  return {
    literal: membersOf(expected, ['outputEquals']),
    matched: [...membersOf(expected, ['output', 'variables']), ...payloads],
  };
}

function membersOf(object: ObjectNode, names: readonly string[]): readonly Node[] {
  return names.flatMap((name) => nodeMember(object, name) ?? []);
}

function itemsOf(node: Node): readonly Node[] {
  return node.kind === 'array' ? node.items : [];
}

function brokenValue(node: Node): readonly Mistake[] {
  const written = writtenValue(node);
  return written.kind === 'mistake' ? [written.mistake] : [];
}
