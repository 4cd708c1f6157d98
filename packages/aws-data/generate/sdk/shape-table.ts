import ts from 'typescript';
import { type Declarations, literalsOf, propertyName } from './declarations.ts';

/**
 * The shapes that the operations of one service use, each once and as one line.
 *
 * - `{!Name s⇥Tags [12`: a structure; `!` marks what is required
 * - `|S s⇥N s`: a union, of whose members exactly one is given
 * - `=A⇥B`: a string that is one of these
 *
 * A type is `s` (string), `n` (number), `b` (boolean), `t` (timestamp), `x` (bytes), `d` (any JSON), `e` (a stream of
 * events), the number of a line, or `+` for the line after all that were named before; with `[` before it, a list of it,
 * and with `<`, a map from strings to it. Most shapes are named once, so most of their numbers need not be written.
 */
export class ShapeTable {
  readonly #declarations: Declarations;
  /** What the lines are, in order; later ones may be asked for while a line is written. */
  readonly #shapes: (() => string)[] = [];
  readonly #numbers = new Map<string, number>();

  constructor(declarations: Declarations) {
    this.#declarations = declarations;
  }

  /** The type of an operation's input or output; nothing where it has no members. */
  operand(name: string | undefined): string | undefined {
    if (name === undefined || name === '{}') return undefined;
    return this.#declarations.interfaces.get(name)?.members.length === 0 ? undefined : this.#named(name);
  }

  /** To be asked for after all operands. */
  lines(): readonly string[] {
    const lines: string[] = [];
    for (const shape of this.#shapes) lines.push(shape());
    return lines;
  }

  #named(name: string): string {
    const { interfaces, aliases, constants, unions } = this.#declarations;
    const union = unions.get(name);
    if (union !== undefined) return this.#shape(name, () => `|${union.map((one) => this.#member(one)).join('\t')}`);
    const constant = constants.get(name);
    if (constant !== undefined) return this.#enumeration(constant);
    const declared = interfaces.get(name);
    if (declared !== undefined) return this.#shape(name, () => `{${this.#membersOf(declared).join('\t')}`);
    const alias = aliases.get(name);
    if (alias === undefined) throw new Error(`Nothing declares the type ${name}.`);
    return this.#typeOf(alias);
  }

  /** A shape may contain itself, so its number is known before its line is. */
  #shape(key: string, line: () => string): string {
    const known = this.#numbers.get(key);
    if (known !== undefined) return String(known);
    this.#numbers.set(key, this.#shapes.push(line) - 1);
    return '+';
  }

  #enumeration(values: readonly string[]): string {
    const line = `=${[...new Set(values)].join('\t')}`;
    return this.#shape(line, () => line);
  }

  #membersOf(declared: ts.InterfaceDeclaration): readonly string[] {
    const inherited = declared.heritageClauses?.flatMap(({ types }) => types) ?? [];
    if (inherited.length > 0) throw new Error(`The interface ${declared.name.text} extends others.`);
    return declared.members.flatMap((member) => {
      if (!ts.isPropertySignature(member) || member.type === undefined) return [];
      const written = this.#member({ name: propertyName(member), type: member.type });
      return [member.questionToken === undefined ? `!${written}` : written];
    });
  }

  #member({ name, type }: { readonly name: string; readonly type: ts.TypeNode }): string {
    return `${name} ${this.#typeOf(type)}`;
  }

  #typeOf(type: ts.TypeNode): string {
    if (ts.isParenthesizedTypeNode(type)) return this.#typeOf(type.type);
    if (ts.isArrayTypeNode(type)) return `[${this.#typeOf(type.elementType)}`;
    if (ts.isUnionTypeNode(type)) return this.#ofUnion(type);
    if (ts.isTypeLiteralNode(type)) return this.#ofLiteral(type);
    if (ts.isTypeReferenceNode(type)) return this.#ofReference(type);
    if (ts.isIndexedAccessTypeNode(type)) return this.#ofConstants(type);
    const literals = literalsOf(type);
    if (literals.length > 0) return this.#enumeration(literals);
    return keywords.get(type.kind) ?? fail(type);
  }

  /** `X | undefined`, `"a"|"b"|string`, or several types that are all read as the first that is known. */
  #ofUnion({ types }: ts.UnionTypeNode): string {
    const given = types.filter((type) => !isNothing(type));
    const literals = given.flatMap(literalsOf);
    const others = given.filter((type) => literalsOf(type).length === 0);
    if (others.some(({ kind }) => kind === ts.SyntaxKind.NumberKeyword)) return 'n';
    if (literals.length > 0) return this.#enumeration(literals);
    if (others.some((type) => ts.isTypeReferenceNode(type) && nameOf(type) === 'Uint8Array')) return 'x';
    const [only] = others;
    if (only === undefined) throw new Error('A union without types.');
    return this.#typeOf(only);
  }

  #ofLiteral(type: ts.TypeLiteralNode): string {
    const [index, ...others] = type.members;
    if (index === undefined) return 'd';
    return ts.isIndexSignatureDeclaration(index) && others.length === 0 ? `<${this.#typeOf(index.type)}` : fail(type);
  }

  #ofReference(type: ts.TypeReferenceNode): string {
    const name = nameOf(type);
    const [first, second] = type.typeArguments ?? [];
    if (name === 'Array' && first !== undefined) return `[${this.#typeOf(first)}`;
    if (name === 'Partial' && first !== undefined) return this.#typeOf(first);
    if (name === 'Record' && second !== undefined) return `<${this.#typeOf(second)}`;
    if (!this.#isDeclared(name)) return foreign.get(name) ?? fail(type);
    return this.#named(name);
  }

  /** A client may have a type of its own that is called like one of the language's. */
  #isDeclared(name: string): boolean {
    const { interfaces, aliases, constants, unions } = this.#declarations;
    const isEmpty = interfaces.get(name)?.members.length === 0 && foreign.has(name);
    return !isEmpty && [interfaces, aliases, constants, unions].some((declared) => declared.has(name));
  }

  /** `(typeof X)[keyof typeof X]`: the values of the constant object X. */
  #ofConstants({ objectType }: ts.IndexedAccessTypeNode): string {
    const inner = ts.isParenthesizedTypeNode(objectType) ? objectType.type : objectType;
    if (!ts.isTypeQueryNode(inner) || !ts.isIdentifier(inner.exprName)) return fail(objectType);
    const values = this.#declarations.constants.get(inner.exprName.text);
    return values === undefined ? 's' : this.#enumeration(values);
  }
}

function nameOf({ typeName }: ts.TypeReferenceNode): string {
  return ts.isIdentifier(typeName) ? typeName.text : typeName.right.text;
}

function isNothing(type: ts.TypeNode): boolean {
  if (ts.isLiteralTypeNode(type)) return type.literal.kind === ts.SyntaxKind.NullKeyword;
  return type.kind === ts.SyntaxKind.UndefinedKeyword;
}

function fail(type: ts.Node): never {
  throw new Error(
    `A type of the kind ${ts.SyntaxKind[type.kind]} is not known${ts.isTypeReferenceNode(type) ? `: ${nameOf(type)}` : ''}.`,
  );
}

const keywords: ReadonlyMap<ts.SyntaxKind, string> = new Map([
  [ts.SyntaxKind.StringKeyword, 's'],
  [ts.SyntaxKind.NumberKeyword, 'n'],
  [ts.SyntaxKind.BigIntKeyword, 'n'],
  [ts.SyntaxKind.BooleanKeyword, 'b'],
  [ts.SyntaxKind.AnyKeyword, 'd'],
]);

/** Types that come from elsewhere. */
const foreign: ReadonlyMap<string, string> = new Map([
  ['Date', 't'],
  ['Uint8Array', 'x'],
  ['Buffer', 'x'],
  ['Blob', 'x'],
  ['StreamingBlobTypes', 'x'],
  ['__DocumentType', 'd'],
  ['AsyncIterable', 'e'],
  ['EventStream', 'e'],
  ['__AutomaticJsonStringConversion', 's'],
  ['NumericValue', 'n'],
]);
