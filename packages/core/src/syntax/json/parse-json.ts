import type { SourceText } from '../../text/source-text.ts';
import { newArray, newNode, newObject, newPlainValue, opaqueOf } from '../new-node.ts';
import type { Node } from '../node.ts';
import { isDeploymentKeyIn } from '../opaque.ts';
import { holdsPlaceholder, isPlaceholder } from '../placeholders.ts';
import { defaultLimits, type ParseLimits, type SyntaxProblem, type SyntaxTree } from '../tree.ts';
import { JsonTokens, Token } from './tokens.ts';
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
        this.#reportStructure('Something stands after the end of the definition.');
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
    if (kind === Token.unknown && this.#tokens.start < this.#tokens.end) {
      return this.#openUnquotedProperty(frame);
    }
    this.#reportToken(
      kind === Token.comma ? 'A comma too many stands here.' : 'A property name in double quotes is expected here.',
    );
  }

  #openProperty(frame: Frame, name: string): void {
    this.#tree.openProperty(frame, name, this.#tokens);
    if (frame.container.kind === 'object' && isDeploymentKeyIn(this, name)) frame.container.hasUnknownKeys = true;
  }

  /** `${Name}: …` and a name without quotes are both taken as a name, so that what follows is read in step. */
  #openUnquotedProperty(frame: Frame): void {
    const placeholderEnd = unquotedPlaceholderEnd(this.#source.text, this.#tokens.start);
    if (placeholderEnd !== undefined) this.#tokens.extendTo(placeholderEnd);
    const name = this.#source.text.slice(this.#tokens.start, this.#tokens.end);
    if (placeholderEnd === undefined) this.#reportToken(`The property name \`${name}\` has no double quotes.`);
    this.#openProperty(frame, name);
  }

  #takeColon(frame: Frame, kind: number): void {
    frame.awaits = 'value';
    if (kind === Token.colon) return;
    this.#report('A colon is missing after this property name.', this.#lastEnd - 1, this.#lastEnd);
    this.#takeValue(kind);
  }

  #takeComma(frame: Frame, kind: number): void {
    if (kind === Token.comma) return awaitNext(frame);
    if (kind === Token.closeBrace || kind === Token.closeBracket) return this.#takeEnd(kind);
    if (kind === Token.colon) return this.#reportToken('A colon is out of place here.');
    this.#report('A comma is missing after this value.', this.#lastEnd - 1, this.#lastEnd);
    awaitNext(frame);
    this.#take(kind);
  }

  #takeValue(kind: number): void {
    switch (kind) {
      case Token.openBrace:
        return this.#takeOpenBrace();
      case Token.openBracket:
        return this.#open(newArray(this.#tokens, this.#tree.parent()));
      case Token.string:
        return this.#tree.add(this.#stringNode(this.#tokens.value()));
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

  #addPlainValue(value: number | boolean | null): void {
    this.#tree.add(newPlainValue(value, this.#tokens, this.#tree.parent()));
  }

  #stringNode(value: string): Node {
    const node = newNode('string', this.#tokens, this.#tree.parent());
    node.value = value;
    if (!this.seeksPlaceholders || !holdsPlaceholder(value)) return node;
    node.partial = true;
    return isPlaceholder(value) ? opaqueOf(node) : node;
  }

  /** A brace right after a brace, where a value belongs, is the start of an unquoted `{{ placeholder }}`. */
  #takeOpenBrace(): void {
    const { start } = this.#tokens;
    const { text } = this.#source;
    const placeholderEnd = text.charCodeAt(start + 1) === openBrace ? unquotedPlaceholderEnd(text, start) : undefined;
    if (placeholderEnd !== undefined) return this.#addOpaqueUpTo(placeholderEnd);
    this.#open(newObject(this.#tokens, this.#tree.parent()));
  }

  #takeUnknown(): void {
    const { start, end } = this.#tokens;
    const placeholderEnd = unquotedPlaceholderEnd(this.#source.text, start);
    if (placeholderEnd !== undefined) return this.#addOpaqueUpTo(placeholderEnd);
    this.#reportToken(`\`${this.#source.text.slice(start, Math.min(end, start + 40))}\` is not a JSON value.`);
    this.#addOpaqueUpTo(end);
  }

  #addOpaqueUpTo(end: number): void {
    this.#tokens.extendTo(end);
    this.#addOpaque(this.#tokens.start, end);
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
      this.#reportTrailingComma();
      return this.#takeEnd(kind);
    }
    if (kind === Token.colon) return this.#reportToken('A colon is out of place here.');
    this.#report('A value is missing here.', this.#lastEnd - 1, this.#lastEnd);
    if (frame.container.kind === 'object') this.#tree.completeProperty(frame);
    frame.awaits = 'comma-or-end';
    this.#take(kind);
  }

  #takeEnd(kind: number): void {
    const wanted = kind === Token.closeBrace ? 'object' : 'array';
    if (this.#tree.frame?.awaits === 'key') this.#reportTrailingComma();
    while (this.#tree.frame !== undefined && this.#tree.frame.container.kind !== wanted) {
      if (!this.#tree.isOpen(wanted)) {
        return this.#reportStructure('This closing bracket has no opening one.');
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
    this.#problems.push({
      kind: 'limit',
      message: `Values are nested more than ${this.#limits.depth} levels deep here; what is deeper is not checked.`,
      span: this.#source.locate(start, this.#tokens.end),
    });
    let depth = 1;
    while (depth > 0 && this.#tokens.next() !== Token.end) {
      const { kind } = this.#tokens;
      if (kind === Token.openBrace || kind === Token.openBracket) depth++;
      if (kind === Token.closeBrace || kind === Token.closeBracket) depth--;
    }
    this.#addOpaque(start, this.#tokens.end);
  }

  #closeAll(): void {
    if (this.#tree.root === undefined && this.#tree.frame === undefined) {
      this.#problems.push({
        kind: 'structure',
        message: 'There is no definition here: the text is empty.',
        span: this.#source.locate(0, 0),
      });
    }
    while (this.#tree.frame !== undefined) {
      this.#reportUnclosed(this.#tree.frame, this.#source.text.length);
      this.#tree.close(this.#lastEnd);
    }
  }

  #reportUnclosed(frame: Frame, at: number): void {
    if (this.#problems.at(-1)?.related !== undefined && at === this.#source.text.length) return;
    const { container } = frame;
    const [bracket, closing] = container.kind === 'object' ? ['{', '}'] : ['[', ']'];
    this.#problems.push({
      kind: 'structure',
      message: `A closing \`${closing}\` is missing here.`,
      span: this.#source.locate(Math.max(this.#lastEnd - 1, 0), this.#lastEnd),
      related: {
        span: this.#source.locate(container.start, container.start + 1),
        message: `The \`${bracket}\` stands here.`,
      },
    });
  }

  #reportTrailingComma(): void {
    const span = this.#source.locate(this.#lastEnd - 1, this.#lastEnd);
    const message = 'This comma before the closing bracket is not JSON, and Step Functions refuses it.';
    this.#problems.push({ kind: 'extension', message, span });
  }

  #reportStructure(message: string): void {
    const span = this.#source.locate(this.#tokens.start, this.#tokens.end);
    this.#problems.push({ kind: 'structure', message, span });
  }

  #reportToken(message: string): void {
    this.#report(message, this.#tokens.start, this.#tokens.end);
  }

  #report(message: string, start: number, end: number): void {
    this.#problems.push({ kind: 'syntax', message, span: this.#source.locate(Math.max(start, 0), end) });
  }
}

const openBrace = 0x7b;
const colon = 0x3a;
const comma = 0x2c;
