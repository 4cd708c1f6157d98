import type { Span } from '@stepproof/core';
import type { TSESTree } from '@typescript-eslint/utils';
import { type Items, itemsOf } from './array-items.ts';
import { type Code, type Node, spanOf } from './code-file.ts';
import { type FollowedCode, followed, unwrapped } from './follow.ts';
import { JsonOutput } from './json-output.ts';
import { writeCode, writeKey } from './key-writing.ts';
import { closingIn, commaIn, openingIn } from './layout.ts';
import { machineAround } from './machine-around.ts';
import { isPlain, type Member, membersOf } from './object-entries.ts';
import { placeholderFor, unknownMembers } from './placeholder.ts';
import { isAbsent, mayBeAbsent, scalarOf } from './scalar.ts';
import { knownText, type TextPart, textParts } from './text-parts.ts';
import { writeText, writeTextPart } from './text-writing.ts';
import type { Standing, WrittenJson } from './written-json.ts';

type Task = () => void;

/** What an element of a literal brings, which may be nothing. */
interface Element {
  readonly node: Node;
  readonly tasks: readonly Task[];
}

/**
 * Writes what code means as JSON, in which everything knows its place in the code. What is not known becomes a placeholder, as
 * templates of text have them: `${orders.arn}`. Without recursion, because code may be nested as deep as a parser takes it.
 */
export class JsonWriter {
  readonly #output = new JsonOutput();
  /** The last one is next. */
  readonly #tasks: Task[] = [];
  readonly #open = new Set<Node>();
  readonly #collections = new Set<Node>();
  /** How often objects and arrays were written that had been before. */
  #repetitions = 0;
  /** What follows the properties of an object. */
  readonly #additions = new Map<Node, string>();

  /** Every object and array that was written. */
  get collections(): ReadonlySet<Node> {
    return this.#collections;
  }

  /** Whether there was more than is written. */
  get isFull(): boolean {
    return this.#output.isFull || this.#repetitions > mostRepetitions;
  }

  value(code: Code): WrittenJson {
    return this.#run([() => this.#value(code)]);
  }

  /** A state as a machine that nothing else is known of. What follows the state is said elsewhere, unless it says so itself. */
  state(code: Code, name: string): WrittenJson {
    const [start, end] = code.node.range;
    const { head, next } = machineAround(code, name);
    if (next !== undefined) this.#additions.set(followed(code).node, next);
    return this.#run([
      () => this.#stand({ start, end: start }, head, 'seam'),
      () => this.#value(code),
      () => this.#stand({ start: end, end }, '}}', 'seam'),
    ]);
  }

  /** A text that is a definition. */
  text(parts: readonly TextPart[]): WrittenJson {
    return this.#run(
      parts.map((part) => () => {
        if (part.kind === 'json') this.#value(part.value);
        else writeTextPart(this.#output, part);
      }),
    );
  }

  #run(tasks: readonly Task[]): WrittenJson {
    this.#then(tasks);
    for (let task = this.#tasks.pop(); task !== undefined; task = this.#tasks.pop()) task();
    return this.#output.finish();
  }

  #then(tasks: readonly Task[]): void {
    for (const task of tasks.toReversed()) this.#tasks.push(task);
  }

  #value({ file, node: written }: Code): void {
    const node = unwrapped(written);
    if (node !== written) this.#output.wrap({ outer: spanOf(written), inner: spanOf(node) });
    if (this.isFull || this.#open.has(node)) this.#unknown({ file, node });
    else if (node.type === 'ObjectExpression') this.#object({ file, node });
    else if (node.type === 'ArrayExpression') this.#array({ file, node });
    else this.#scalar({ file, node });
  }

  #scalar(code: Code): void {
    const { file, node } = code;
    const parts = textParts(code);
    if (parts !== undefined) return writeText(this.#output, parts, code);
    const scalar = isSigned(node) || node.type === 'Literal' ? scalarOf(code) : undefined;
    if (scalar === undefined) return this.#elsewhere(code);
    const json = JSON.stringify(scalar);
    this.#output.write(json, { ...spanOf(node), verbatim: json === file.slice(node), standing: 'code' });
  }

  /** Writes a value that stands elsewhere, or is computed. */
  #elsewhere(code: Code): void {
    const meant = followed(code);
    const { type } = meant.node;
    if (type === 'ObjectExpression' || type === 'ArrayExpression')
      return this.#within(spanOf(code.node), meant, [() => this.#value(meant)]);
    const scalar = scalarOf(code);
    const parts = scalar === undefined && meant.node !== code.node ? textParts(meant) : undefined;
    const text = parts === undefined ? scalar : knownText(parts);
    if (text === undefined) this.#unknown(code);
    else this.#stand(spanOf(code.node), JSON.stringify(text));
  }

  /** Writes what is used at a place and stands elsewhere. */
  #within(use: Span, { file, isShared }: FollowedCode, tasks: readonly Task[]): void {
    let leave: Task = () => {};
    const enter = () => {
      leave = this.#output.enter(use, { isShared, isOther: file.isOther });
    };
    this.#then([enter, ...tasks, () => leave()]);
  }

  #unknown(code: Code): void {
    this.#stand(spanOf(code.node), placeholderFor(code));
  }

  #stand(place: Span, text: string, standing: Standing = 'fixed'): void {
    this.#output.write(text, { ...place, standing });
  }

  #object(code: Code<TSESTree.ObjectExpression>): void {
    const members = membersOf(code);
    const elements = code.node.properties.map((node, index): Element => {
      return { node, tasks: this.#elementTasks((members[index] ?? []).filter(isPresent), { ...code, node }) };
    });
    this.#collection(code, elements);
  }

  #elementTasks(members: readonly Member[], code: Code<TSESTree.ObjectLiteralElement>): readonly Task[] {
    const { file, node } = code;
    const tasks = members.flatMap((member, index): readonly Task[] => {
      const write = () => this.#member(member, node);
      return index === 0 ? [write] : [() => this.#seam(endOf(members[index - 1] as Member, node)), write];
    });
    if (node.type === 'Property' || tasks.length === 0) return tasks;
    return [() => this.#within(spanOf(node), followed({ file, node: node.argument }), tasks)];
  }

  #array(code: Code<TSESTree.ArrayExpression>): void {
    const items = itemsOf(code);
    if (items === undefined) return this.#unknown(code);
    this.#collection(
      code,
      items.map((item) => ({ node: item.element, tasks: this.#itemTasks(item) })),
    );
  }

  #itemTasks({ element, items, spread }: Items): readonly Task[] {
    const tasks = items.flatMap((item, index): readonly Task[] => {
      const write = () => this.#item(item, element);
      return index === 0 ? [write] : [() => this.#seam(endOfItem(items[index - 1] as Code, element)), write];
    });
    return spread === undefined || tasks.length === 0 ? tasks : [() => this.#within(spanOf(element), spread, tasks)];
  }

  #item(item: Code, element: Node): void {
    const { file, node } = item;
    const write = () => (isAbsent(item) ? this.#stand(spanOf(node), 'null') : this.#value(item));
    if (file.isOther) this.#within(spanOf(element), { ...item, isShared: true }, [write]);
    else write();
  }

  /** Between what a spread brings: in the code there may be anything. */
  #seam(at: number): void {
    this.#stand({ start: at, end: at }, ', ', 'seam');
  }

  /** Writes the brackets and the elements with what is between them; commas of elements that bring nothing are none of the JSON. */
  #collection({ file, node }: Code, elements: readonly Element[]): void {
    const [start, end] = node.range;
    if (this.#collections.has(node)) this.#repetitions++;
    this.#open.add(node);
    this.#collections.add(node);
    const tasks: Task[] = [() => writeCode(this.#output, file.text, { start, end: start + 1 })];
    let before = start + 1;
    let hasEntries = false;
    for (const element of elements) {
      if (element.tasks.length > 0) {
        tasks.push(this.#gap(file.text, { start: before, end: element.node.range[0] }, hasEntries), ...element.tasks);
        if (node.type === 'ArrayExpression') this.#wrapItem(file.text, before, element.node);
        hasEntries = true;
      }
      before = element.node.range[1];
    }
    const isEmptied = !hasEntries && elements.length > 0;
    const addition = this.#additions.get(node);
    this.#then([
      ...tasks,
      () =>
        addition !== undefined &&
        this.#stand({ start: before, end: before }, `${hasEntries ? ', ' : ''}${addition}`, 'seam'),
      isEmptied
        ? () => this.#stand({ start: before, end: before }, ' ', 'seam')
        : this.#gap(file.text, { start: before, end: end - 1 }, addition === undefined),
      () => writeCode(this.#output, file.text, { start: end - 1, end }),
      () => this.#open.delete(node),
    ]);
  }

  #gap(text: string, { start, end }: Span, keepsComma: boolean): Task {
    const comma = keepsComma ? undefined : commaIn(text, { start, end });
    return () => writeCode(this.#output, text, { start: comma === undefined ? start : comma + 1, end });
  }

  /** Parentheses around an item belong to it. */
  #wrapItem(text: string, before: number, item: Node): void {
    const [start, end] = item.range;
    const comma = commaIn(text, { start: before, end: start });
    const opening = openingIn(text, { start: comma ?? before, end: start });
    if (opening === undefined) return;
    const next = commaIn(text, { start: end, end: text.length }) ?? text.length;
    const closing = closingIn(text, { start: end, end: next }) ?? end;
    this.#output.wrap({ outer: { start: opening, end: closing }, inner: spanOf(item) });
  }

  #member(member: Member, element: Node): void {
    if (member.kind === 'unknown') return this.#stand(spanOf(element), unknownMembers);
    const { file, property } = member;
    const write = () => this.#property(member, member.kind === 'unnamed' || member.isCertain);
    // A spread may bring what another one has from another file.
    if (file.isOther) this.#within(spanOf(element), { file, node: property, isShared: true }, [write]);
    else write();
  }

  #property({ file, property, ...member }: Exclude<Member, { kind: 'unknown' }>, isCertain: boolean): void {
    const key = { file, node: property.key };
    const value = { file, node: property.value };
    const name = JSON.stringify('name' in member ? member.name : placeholderFor(key));
    if (!isPlain(property)) return this.#stand(spanOf(property), `${name}: ${placeholderFor(key)}`);
    if (mayBeAbsent(value)) return this.#stand(spanOf(property), unknownMembers);
    this.#then([
      () =>
        property.shorthand
          ? this.#stand(spanOf(property.key), `${name}: `)
          : writeKey(this.#output, { file, node: property }, name),
      () => (isCertain ? this.#value(value) : this.#unknown(value)),
    ]);
  }
}

/** Constants that hold each other more than once can make short code endless. */
const mostRepetitions = 10_000;

function isSigned(node: Node): boolean {
  return node.type === 'UnaryExpression' && node.argument.type === 'Literal';
}

function isPresent(member: Member): boolean {
  if (member.kind !== 'entry' || !member.isCertain || member.property.kind !== 'init') return true;
  return !isAbsent({ file: member.file, node: member.property.value });
}

function endOf(member: Member, element: Node): number {
  return member.kind === 'unknown' ? element.range[1] : endOfItem({ ...member, node: member.property }, element);
}

function endOfItem({ file, node }: Code, element: Node): number {
  return (file.isOther ? element : node).range[1];
}
