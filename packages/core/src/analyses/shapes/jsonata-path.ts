import type { JsonataNode, JsonataPath } from '../../expressions/jsonata-tree.ts';
import type { Expression } from './jsonata-expression.ts';
import { filtering, isPlain, isPlainButFiltered } from './jsonata-plain.ts';
import type { JsonataReading } from './jsonata-reading.ts';
import { broughtBy, isNever, isOnly, mayBe, maybe, memberOfShape, withoutAbsent } from './parts.ts';
import { absent, anything, kinds, never, type Shape } from './shape.ts';

/** A path of members; what it begins with is evaluated as any expression. */
export function pathExpression({ steps }: JsonataPath, expressionOf: (part: JsonataNode) => Expression): Expression {
  const [first, second] = steps;
  if (first === undefined || first.type === 'name') return (reading) => reading.unknown('It begins with a name.');
  const beginning = expressionOf(first);
  const text = first.type === 'variable' ? `$${first.value}` : '';
  const members = new MemberSteps(text, steps.slice(1));
  const whole: Expression = (reading) => members.follow(beginning(reading), reading);
  const name = memberOfStates(first, second);
  if (name === undefined) return whole;
  const inside = new MemberSteps(`${text}.${name}`, steps.slice(2));
  return (reading) => {
    const member = reading.memberOfStates(name);
    return member === undefined ? whole(reading) : inside.follow(member, reading);
  };
}

/** The name of the member of `$states` that the path begins with. */
function memberOfStates(first: JsonataNode, second: JsonataNode | undefined): string | undefined {
  if (first.type !== 'variable' || first.value !== 'states' || second?.type !== 'name') return undefined;
  return isPlain(first) && isPlain(second) ? second.value : undefined;
}

interface MemberStep {
  readonly name: string;
  readonly isFiltered: boolean;
}

/** Members of what is surely no list; of lists JSONata makes lists, which are not followed. */
class MemberSteps {
  /** What the path begins with, as it is written. */
  readonly #text: string;
  /** Nothing where a step does more than to name a member. */
  readonly #steps: readonly (MemberStep | undefined)[];

  constructor(text: string, steps: readonly JsonataNode[]) {
    this.#text = text;
    this.#steps = steps.map(memberStep);
  }

  follow(beginning: Shape, reading: JsonataReading): Shape {
    reading.lost = undefined;
    if (this.#steps.length > 0 && isNever(beginning)) return never;
    let value = beginning;
    for (let index = 0; index < this.#steps.length; index++) {
      // Of nothing, nothing is selected, whatever else the path does.
      if (value.kinds === kinds.absent) return absent;
      if (mayBe(value, kinds.list)) return this.#followLists(value, index, reading);
      const step = this.#steps[index];
      if (step === undefined) return reading.unknown(doingMore);
      value = this.#member(value, { step, index }, reading);
      if (isNever(value)) return absent;
      if (step.isFiltered && value.kinds !== kinds.absent) return reading.unknown(filtering);
    }
    return value;
  }

  #member(value: Shape, { step, index }: { step: MemberStep; index: number }, reading: JsonataReading): Shape {
    const holder = withoutAbsent(value);
    const member = memberOfShape(holder, step.name);
    if (member.kinds === kinds.absent) reading.lost ??= { holder, text: this.#textBefore(index), name: step.name };
    return mayBe(value, kinds.absent) ? maybe(member) : member;
  }

  /** Of all but lists, a member is what it is elsewhere; nothing is known of it once there may be a list. */
  #followLists(beginning: Shape, from: number, reading: JsonataReading): Shape {
    let value = beginning;
    for (const step of this.#steps.slice(from)) {
      if (step === undefined) return reading.unknown(doingMore);
      if (step.isFiltered) return reading.unknown(filtering);
      if (isOnly(value, kinds.list | kinds.absent)) return anything;
      const { source } = memberOfShape(value, step.name);
      value = source === undefined ? anything : broughtBy(anything, source);
    }
    return value;
  }

  #textBefore(index: number): string {
    return [this.#text, ...this.#steps.slice(0, index).map((step) => step?.name)].join('.');
  }
}

const doingMore = 'It does more than to name members.';

function memberStep(node: JsonataNode): MemberStep | undefined {
  if (node.type !== 'name' || !isPlainButFiltered(node)) return undefined;
  return { name: node.value, isFiltered: node.stages !== undefined };
}
