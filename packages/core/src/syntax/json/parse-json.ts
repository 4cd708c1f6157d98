import type { SourceText } from '../../text/source-text.ts';
import type { ArrayNode, Node, ObjectNode, Property } from '../node.ts';
import { isDeploymentIntrinsic } from '../opaque.ts';
import { holdsPlaceholder, isPlaceholder } from '../placeholders.ts';
import { defaultLimits, type ParseLimits, type SyntaxProblem, type SyntaxTree } from '../tree.ts';
import { JsonTokens, Token } from './tokens.ts';
import { unquotedPlaceholderEnd } from './unquoted-placeholder.ts';

/**
 * Reads JSON into a tree, whatever its faults: each is a problem, and what stands around it is kept. Comments, trailing
 * commas and unquoted placeholders are read too. One pass over the tokens, without recursion.
 */
export function parseJson(source: SourceText, limits: ParseLimits = defaultLimits): SyntaxTree {
  return new JsonReader(source, limits).read();
}

type Open<Container> = { -readonly [Key in keyof Container]: Container[Key] };

/** An object or array whose end has not been read, and what it waits for. */
interface Frame {
  readonly container: OpenObject | OpenArray;
  property: Open<Property> | undefined;
  awaits: 'key-or-end' | 'key' | 'colon' | 'value' | 'value-or-end' | 'comma-or-end';
}

type OpenObject = Open<ObjectNode> & { properties: Property[] };
type OpenArray = Open<ArrayNode> & { items: Node[] };

class JsonReader {
  readonly #source: SourceText;
  readonly #limits: ParseLimits;
  readonly #tokens: JsonTokens;
  readonly #problems: SyntaxProblem[];
  readonly #frames: Frame[] = [];
  /** Most files hold no placeholder at all; then no string needs to be searched for one. */
  readonly #seeksPlaceholders: boolean;
  #frame: Frame | undefined;
  #root: Node | undefined;
  #lastEnd = 0;

  constructor(source: SourceText, limits: ParseLimits) {
    this.#source = source;
    this.#limits = limits;
    this.#tokens = new JsonTokens(source);
    this.#problems = this.#tokens.problems;
    this.#seeksPlaceholders = holdsPlaceholder(source.text);
  }

  read(): SyntaxTree {
    const tokens = this.#tokens;
    while (tokens.next() !== Token.end) {
      if (this.#frame === undefined && this.#root !== undefined) {
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
      root: this.#root,
      problems: this.#problems,
      comments: tokens.comments,
    };
  }

  /** The colon or the comma that is waited for nearly always comes next, and takes no turn of its own then. */
  #passPunctuation(): void {
    const frame = this.#frame;
    if (frame === undefined) return;
    if (frame.awaits === 'colon') {
      if (this.#tokens.pass(colon)) frame.awaits = 'value';
    } else if (frame.awaits === 'comma-or-end' && this.#tokens.pass(comma)) this.#awaitNext(frame);
  }

  #awaitNext(frame: Frame): void {
    frame.awaits = frame.container.kind === 'object' ? 'key' : 'value';
  }

  #take(kind: number): void {
    const frame = this.#frame;
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
    const { start, end } = this.#tokens;
    const parent = frame.container as OpenObject;
    const property: Open<Property> = {
      kind: 'property',
      source: this.#source,
      start,
      end,
      parent,
      name,
      value: missingValue,
    };
    parent.properties.push(property);
    frame.property = property;
    frame.awaits = 'colon';
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
    if (kind === Token.comma) return this.#awaitNext(frame);
    if (kind === Token.closeBrace || kind === Token.closeBracket) return this.#takeEnd(kind);
    if (kind === Token.colon) return this.#reportToken('A colon is out of place here.');
    this.#report('A comma is missing after this value.', this.#lastEnd - 1, this.#lastEnd);
    this.#awaitNext(frame);
    this.#take(kind);
  }

  #takeValue(kind: number): void {
    const { start, end } = this.#tokens;
    const source = this.#source;
    switch (kind) {
      case Token.openBrace:
        return this.#takeOpenBrace();
      case Token.openBracket:
        return this.#open({ kind: 'array', source, start, end, parent: this.#parent(), items: [] });
      case Token.string:
        return this.#add(this.#stringNode(this.#tokens.value()));
      case Token.number:
        return this.#add({
          kind: 'number',
          source,
          start,
          end,
          parent: this.#parent(),
          value: Number(this.#tokens.value()),
        });
      case Token.true:
      case Token.false:
        return this.#add({ kind: 'boolean', source, start, end, parent: this.#parent(), value: kind === Token.true });
      case Token.null:
        return this.#add({ kind: 'null', source, start, end, parent: this.#parent() });
      case Token.unknown:
        return this.#takeUnknown();
      default:
        return this.#takeMissingValue(kind);
    }
  }

  #stringNode(value: string): Node {
    const { start, end } = this.#tokens;
    const parent = this.#parent();
    const partial = this.#seeksPlaceholders && holdsPlaceholder(value);
    const node: Node = { kind: 'string', source: this.#source, start, end, parent, value, partial, layout: 'json' };
    if (!partial || !isPlaceholder(value)) return node;
    return { kind: 'opaque', source: this.#source, start, end, parent, written: node };
  }

  /** A brace right after a brace, where a value belongs, is the start of an unquoted `{{ placeholder }}`. */
  #takeOpenBrace(): void {
    const { start, end } = this.#tokens;
    const placeholderEnd = this.#seeksPlaceholders ? unquotedPlaceholderEnd(this.#source.text, start) : undefined;
    if (placeholderEnd !== undefined) return this.#addOpaqueUpTo(placeholderEnd);
    this.#open({ kind: 'object', source: this.#source, start, end, parent: this.#parent(), properties: [] });
  }

  #takeUnknown(): void {
    const { start, end } = this.#tokens;
    const placeholderEnd = unquotedPlaceholderEnd(this.#source.text, start);
    if (placeholderEnd !== undefined) return this.#addOpaqueUpTo(placeholderEnd);
    this.#reportToken(`\`${this.#source.text.slice(start, Math.min(end, start + 40))}\` is not a JSON value.`);
    this.#addOpaqueUpTo(end);
  }

  #addOpaqueUpTo(end: number): void {
    const { start } = this.#tokens;
    this.#tokens.extendTo(end);
    this.#add({ kind: 'opaque', source: this.#source, start, end, parent: this.#parent(), written: undefined });
  }

  /** A closing bracket, a comma or a colon where a value belongs. */
  #takeMissingValue(kind: number): void {
    const frame = this.#frame;
    if (frame === undefined) return this.#reportToken('A value is expected here.');
    const isEnd = kind === Token.closeBrace || kind === Token.closeBracket;
    if (frame.awaits === 'value-or-end' && isEnd) return this.#takeEnd(kind);
    if (frame.container.kind === 'array' && isEnd) {
      this.#reportTrailingComma();
      return this.#takeEnd(kind);
    }
    if (kind === Token.colon) return this.#reportToken('A colon is out of place here.');
    this.#report('A value is missing here.', this.#lastEnd - 1, this.#lastEnd);
    if (frame.container.kind === 'object') this.#completeProperty(frame);
    frame.awaits = 'comma-or-end';
    this.#take(kind);
  }

  /** A property without a value gets one about which nothing is known, so that no rule reports it once more. */
  #completeProperty(frame: Frame): void {
    const property = frame.property;
    if (property === undefined || property.value !== missingValue) return;
    const { end } = property;
    property.value = { kind: 'opaque', source: this.#source, start: end, end, parent: property, written: undefined };
  }

  #takeEnd(kind: number): void {
    const wanted = kind === Token.closeBrace ? 'object' : 'array';
    if (this.#frame?.awaits === 'key') this.#reportTrailingComma();
    while (this.#frame !== undefined && this.#frame.container.kind !== wanted) {
      if (!this.#frames.some((frame) => frame.container.kind === wanted)) {
        return this.#reportStructure('This closing bracket has no opening one.');
      }
      this.#reportUnclosed(this.#frame, this.#tokens.start);
      this.#close(this.#lastEnd);
    }
    this.#close(this.#tokens.end);
  }

  #open(container: OpenObject | OpenArray): void {
    if (this.#frames.length >= this.#limits.depth) return this.#skipTooDeep();
    this.#frame = {
      container,
      property: undefined,
      awaits: container.kind === 'object' ? 'key-or-end' : 'value-or-end',
    };
    this.#frames.push(this.#frame);
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
    const { end } = this.#tokens;
    this.#add({ kind: 'opaque', source: this.#source, start, end, parent: this.#parent(), written: undefined });
  }

  #close(end: number): void {
    const frame = this.#frames.pop();
    if (frame === undefined) return;
    this.#frame = this.#frames.at(-1);
    this.#completeProperty(frame);
    const { container } = frame;
    container.end = end;
    this.#add(
      container.kind === 'object' && isDeploymentIntrinsic(container.properties) ? opaqueOf(container) : container,
    );
  }

  /** The node that the next value belongs to. */
  #parent(): Property | ArrayNode | undefined {
    const frame = this.#frame;
    if (frame === undefined) return undefined;
    return frame.container.kind === 'array' ? frame.container : frame.property;
  }

  #add(node: Node): void {
    const frame = this.#frame;
    if (frame === undefined) {
      this.#root = node;
      return;
    }
    if (frame.container.kind === 'array') frame.container.items.push(node);
    else if (frame.property !== undefined) frame.property.value = node;
    frame.awaits = 'comma-or-end';
  }

  #closeAll(): void {
    if (this.#root === undefined && this.#frame === undefined) {
      this.#problems.push({
        kind: 'structure',
        message: 'There is no definition here: the text is empty.',
        span: this.#source.locate(0, 0),
      });
    }
    while (this.#frame !== undefined) {
      this.#reportUnclosed(this.#frame, this.#source.text.length);
      this.#close(this.#lastEnd);
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

const colon = 0x3a;
const comma = 0x2c;

/** Stands in a property until its value is read; no tree that is handed out holds it. */
const missingValue = { kind: 'opaque', written: undefined } as unknown as Node;

function opaqueOf(written: ObjectNode): Node {
  const { source, start, end, parent } = written;
  return { kind: 'opaque', source, start, end, parent, written };
}
