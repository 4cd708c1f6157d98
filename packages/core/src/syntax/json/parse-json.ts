import type { SourceText } from '../../text/source-text.ts';
import { newArray, newNode, newObject, newPlainValue, opaqueOf } from '../new-node.ts';
import type { Node } from '../node.ts';
import { isDeploymentKeyIn } from '../opaque.ts';
import { holdsPlaceholder } from '../placeholders.ts';
import { defaultLimits, type ParseLimits, type SyntaxProblem, type SyntaxTree } from '../tree.ts';
import { emptyText, tooDeep, trailingComma, unclosed } from './problems.ts';
import { newText } from './text-node.ts';
import { isWord, JsonTokens, Token } from './tokens.ts';
import { awaitNext, type Frame, JsonTreeBuilder } from './tree-builder.ts';
import { unquotedPlaceholderEnd } from './unquoted-placeholder.ts';

/**
 * Reads JSON into a tree, whatever its faults: each is a problem, and what stands around it is kept. Comments, trailing
 * commas and unquoted placeholders are read too. One pass over the tokens, without recursion.
 */
export function parseJson(source: SourceText, limits: ParseLimits = defaultLimits): SyntaxTree {
  return new JsonReader(source, limits).read();
}

class JsonReader {
  readonly #source: SourceText;
  readonly #limits: ParseLimits;
  readonly #tokens: JsonTokens;
  readonly #problems: SyntaxProblem[];
  readonly #tree: JsonTreeBuilder;
  /** Most files hold no placeholder at all; then no string needs to be searched for one. */
  readonly seeksPlaceholders: boolean;
  #lastEnd = 0;
  /** Where the last placeholder without quotes ended: what it stands for may bring the comma that is missing next to it. */
  #placeholderEnd = -1;

  constructor(source: SourceText, limits: ParseLimits) {
    this.#source = source;
    this.#limits = limits;
    this.#tokens = new JsonTokens(source);
    this.#problems = this.#tokens.problems;
    this.#tree = new JsonTreeBuilder();
    this.seeksPlaceholders = holdsPlaceholder(source.text);
  }

  read(): SyntaxTree {
    const tokens = this.#tokens;
    while (tokens.next() !== Token.end) {
      if (this.#tree.frame === undefined && this.#tree.root !== undefined) {
        this.#takeRest(this.#tree.root);
        break;
      }
      this.#take(tokens.kind);
      this.#passPunctuation();
      this.#lastEnd = tokens.end;
    }
    this.#closeAll();
    this.#problems.sort((a, b) => a.span.start - b.span.start);
    return {
      source: this.#source,
      format: 'json',
      root: this.#tree.root,
      problems: this.#problems,
      comments: tokens.comments,
    };
  }

  /** The colon or the comma that is waited for nearly always comes next, and takes no turn of its own then. */
  #passPunctuation(): void {
    const frame = this.#tree.frame;
    if (frame === undefined) return;
    if (frame.awaits === 'colon') {
      if (this.#tokens.pass(colon)) frame.awaits = 'value';
    } else if (frame.awaits === 'comma-or-end' && this.#tokens.pass(comma)) awaitNext(frame);
  }

  /** What stands after the end of the definition, unless a placeholder makes it unclear where that is. */
  #takeRest(root: Node): void {
    if (this.#placeholderHere() !== undefined || this.#placeholderEnd === this.#lastEnd)
      this.#tree.root = opaqueOf(root);
    else this.#reportToken('Something stands after the end of the definition.', 'structure');
  }

  #take(kind: number): void {
    const frame = this.#tree.frame;
    if (frame === undefined) return this.#takeValue(kind);
    switch (frame.awaits) {
      case 'key-or-end':
      case 'key':
        return this.#takeKey(frame, kind);
      case 'colon':
        return this.#takeColon(frame, kind);
      case 'value':
      case 'value-or-end':
        return this.#takeValue(kind);
      case 'comma-or-end':
        return this.#takeComma(frame, kind);
    }
  }

  #takeKey(frame: Frame, kind: number): void {
    if (kind === Token.string) return this.#openProperty(frame, this.#tokens.value());
    if (kind === Token.closeBrace || kind === Token.closeBracket) return this.#takeEnd(kind);
    const placeholderEnd = this.#placeholderHere();
    if (placeholderEnd !== undefined) return this.#takePlaceholderKey(frame, placeholderEnd);
    if (kind === Token.unknown && this.#tokens.start < this.#tokens.end) return this.#openUnquotedProperty(frame);
    this.#reportToken(
      kind === Token.comma ? 'A comma too many stands here.' : 'A property name in double quotes is expected here.',
    );
  }

  #openProperty(frame: Frame, name: string): void {
    this.#tree.openProperty(frame, name, this.#tokens);
    if (frame.container.kind === 'object' && isDeploymentKeyIn(this, name)) frame.container.hasUnknownKeys = true;
  }

  /** A name without quotes is taken as a name, so that what follows is read in step. */
  #openUnquotedProperty(frame: Frame): void {
    const name = this.#source.text.slice(this.#tokens.start, this.#tokens.end);
    this.#reportToken(`The property name \`${name}\` has no double quotes.`);
    this.#openProperty(frame, name);
  }

  /** `${Name}: …` is a property; without a colon, a placeholder stands for any number of them. */
  #takePlaceholderKey(frame: Frame, end: number): void {
    this.#tokens.extendTo(end);
    const name = this.#source.text.slice(this.#tokens.start, end);
    if (/^\s*:/.test(this.#source.text.slice(end, end + 100))) return this.#openProperty(frame, name);
    this.#passPlaceholder(frame, end);
  }

  /** What a placeholder between values stands for is not known: values, their commas, or nothing at all. */
  #passPlaceholder(frame: Frame, end: number): void {
    const { container } = frame;
    this.#tokens.extendTo(end);
    this.#placeholderEnd = end;
    if (container.kind === 'object') container.hasUnknownKeys = true;
    frame.awaits = 'comma-or-end';
  }

  /** Where the placeholder ends that the current token begins, if it begins one. */
  #placeholderHere(): number | undefined {
    const { kind, start } = this.#tokens;
    const isDouble = kind === Token.openBrace && this.#source.text.charCodeAt(start + 1) === openBrace;
    if (kind !== Token.unknown && !isDouble) return undefined;
    return unquotedPlaceholderEnd(this.#source.text, start);
  }

  #takeColon(frame: Frame, kind: number): void {
    frame.awaits = 'value';
    if (kind === Token.colon) return;
    this.#reportMissing('A colon is missing after this property name.');
    this.#takeValue(kind);
  }

  #takeComma(frame: Frame, kind: number): void {
    if (kind === Token.comma) return awaitNext(frame);
    if (kind === Token.closeBrace || kind === Token.closeBracket) return this.#takeEnd(kind);
    if (kind === Token.colon) return this.#reportToken('A colon is out of place here.');
    const placeholderEnd = this.#placeholderHere();
    if (placeholderEnd !== undefined) return this.#takePlaceholderAfter(frame, placeholderEnd);
    if (this.#placeholderEnd !== this.#lastEnd) this.#reportMissing('A comma is missing after this value.');
    else if (this.#tokens.start === this.#lastEnd && isWord(kind)) return;
    awaitNext(frame);
    this.#take(kind);
  }

  /** In `5${Zeroes}` the placeholder is a part of the value before it, and an array may have more items. */
  #takePlaceholderAfter(frame: Frame, end: number): void {
    const { container, property } = frame;
    const isPart = this.#tokens.start === this.#lastEnd;
    if (container.kind === 'array') this.#addOpaque(this.#tokens.start, end);
    else if (isPart && property !== undefined) property.value = opaqueOf(property.value);
    this.#passPlaceholder(frame, end);
  }

  #takeValue(kind: number): void {
    switch (kind) {
      case Token.openBrace:
        return this.#takeOpenBrace();
      case Token.openBracket:
        return this.#open(newArray(this.#tokens, this.#tree.parent()));
      case Token.string:
        return this.#addText(this.#tokens.value());
      case Token.number:
        return this.#addPlainValue(Number(this.#tokens.value()));
      case Token.true:
      case Token.false:
        return this.#addPlainValue(kind === Token.true);
      case Token.null:
        return this.#addPlainValue(null);
      case Token.unknown:
        return this.#takeUnknown();
      default:
        return this.#takeMissingValue(kind);
    }
  }

  #addText(value: string): void {
    this.#tree.add(newText({ value, reader: this }, this.#tokens, this.#tree.parent()));
  }

  #addPlainValue(value: number | boolean | null): void {
    this.#tree.add(newPlainValue(value, this.#tokens, this.#tree.parent()));
  }

  /** A brace right after a brace, where a value belongs, is the start of an unquoted `{{ placeholder }}`. */
  #takeOpenBrace(): void {
    const placeholderEnd = this.#placeholderHere();
    if (placeholderEnd !== undefined) return this.#addPlaceholder(placeholderEnd);
    this.#open(newObject(this.#tokens, this.#tree.parent()));
  }

  #addPlaceholder(end: number): void {
    this.#tokens.extendTo(end);
    this.#addOpaque(this.#tokens.start, end);
    this.#placeholderEnd = end;
  }

  #takeUnknown(): void {
    const { start, end } = this.#tokens;
    const placeholderEnd = this.#placeholderHere();
    if (placeholderEnd !== undefined) return this.#addPlaceholder(placeholderEnd);
    this.#reportToken(`\`${this.#source.text.slice(start, Math.min(end, start + 40))}\` is not a JSON value.`);
    this.#addOpaque(start, end);
  }

  #addOpaque(start: number, end: number): void {
    this.#tree.add(newNode('opaque', { source: this.#source, start, end }, this.#tree.parent()));
  }

  /** A closing bracket, a comma or a colon where a value belongs. */
  #takeMissingValue(kind: number): void {
    const frame = this.#tree.frame;
    if (frame === undefined) return this.#reportToken('A value is expected here.');
    const isEnd = kind === Token.closeBrace || kind === Token.closeBracket;
    if (frame.awaits === 'value-or-end' && isEnd) return this.#takeEnd(kind);
    if (frame.container.kind === 'array' && isEnd) {
      this.#problems.push(trailingComma(this.#source, this.#lastEnd));
      return this.#takeEnd(kind);
    }
    if (kind === Token.colon) return this.#reportToken('A colon is out of place here.');
    this.#reportMissing('A value is missing here.');
    if (frame.container.kind === 'object') this.#tree.completeProperty(frame);
    frame.awaits = 'comma-or-end';
    this.#take(kind);
  }

  #takeEnd(kind: number): void {
    const wanted = kind === Token.closeBrace ? 'object' : 'array';
    if (this.#tree.frame?.awaits === 'key') this.#problems.push(trailingComma(this.#source, this.#lastEnd));
    while (this.#tree.frame !== undefined && this.#tree.frame.container.kind !== wanted) {
      if (!this.#tree.isOpen(wanted)) {
        return this.#reportToken('This closing bracket has no opening one.', 'structure');
      }
      this.#reportUnclosed(this.#tree.frame, this.#tokens.start);
      this.#tree.close(this.#lastEnd);
    }
    this.#tree.close(this.#tokens.end);
  }

  #open(container: Frame['container']): void {
    if (this.#tree.depth >= this.#limits.depth) return this.#skipTooDeep();
    this.#tree.open(container);
  }

  /** Passes over a value that is nested deeper than the limit. */
  #skipTooDeep(): void {
    const { start } = this.#tokens;
    this.#problems.push(tooDeep(this.#source, this.#tokens, this.#limits));
    this.#tokens.passContainer();
    this.#addOpaque(start, this.#tokens.end);
  }

  #closeAll(): void {
    if (this.#tree.root === undefined && this.#tree.frame === undefined) this.#problems.push(emptyText(this.#source));
    while (this.#tree.frame !== undefined) {
      this.#reportUnclosed(this.#tree.frame, this.#source.text.length);
      this.#tree.close(this.#lastEnd);
    }
  }

  #reportUnclosed(frame: Frame, at: number): void {
    if (this.#problems.at(-1)?.related !== undefined && at === this.#source.text.length) return;
    this.#problems.push(unclosed(this.#source, frame.container, this.#lastEnd));
  }

  #reportToken(message: string, kind: SyntaxProblem['kind'] = 'syntax'): void {
    this.#problems.push({ kind, message, span: this.#source.locate(this.#tokens.start, this.#tokens.end) });
  }

  /** Something is missing behind what was read last. */
  #reportMissing(message: string): void {
    const span = this.#source.locate(Math.max(this.#lastEnd - 1, 0), this.#lastEnd);
    this.#problems.push({ kind: 'syntax', message, span });
  }
}

const openBrace = 0x7b;
const colon = 0x3a;
const comma = 0x2c;
