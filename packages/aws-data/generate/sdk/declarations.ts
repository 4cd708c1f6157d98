import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** The types that the declaration files of one client name. */
export interface Declarations {
  readonly interfaces: ReadonlyMap<string, ts.InterfaceDeclaration>;
  readonly aliases: ReadonlyMap<string, ts.TypeNode>;
  /** The values of a constant object: what an enumeration allows. */
  readonly constants: ReadonlyMap<string, readonly string[]>;
  /** The members of a union that exclude each other, each with its type. */
  readonly unions: ReadonlyMap<string, readonly UnionMember[]>;
}

export interface UnionMember {
  readonly name: string;
  readonly type: ts.TypeNode;
}

export function readDeclarations(files: readonly string[]): Declarations {
  const found = { interfaces: new Map(), aliases: new Map(), constants: new Map(), unions: new Map() };
  for (const file of files) {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
    collect(source.statements, found);
  }
  return found;
}

interface Found {
  readonly interfaces: Map<string, ts.InterfaceDeclaration>;
  readonly aliases: Map<string, ts.TypeNode>;
  readonly constants: Map<string, readonly string[]>;
  readonly unions: Map<string, readonly UnionMember[]>;
}

function collect(statements: readonly ts.Statement[], found: Found): void {
  for (const statement of statements) {
    if (ts.isInterfaceDeclaration(statement)) found.interfaces.set(statement.name.text, statement);
    else if (ts.isTypeAliasDeclaration(statement)) found.aliases.set(statement.name.text, statement.type);
    else if (ts.isEnumDeclaration(statement)) found.aliases.set(statement.name.text, numbers);
    else if (ts.isVariableStatement(statement)) collectConstants(statement, found);
    else if (ts.isModuleDeclaration(statement)) collectNamespace(statement, found);
  }
}

/** Only numbers are declared as an `enum`. */
const numbers = ts.factory.createKeywordTypeNode(ts.SyntaxKind.NumberKeyword);

function collectConstants(statement: ts.VariableStatement, { constants }: Found): void {
  for (const { name, type } of statement.declarationList.declarations) {
    if (!ts.isIdentifier(name) || type === undefined || !ts.isTypeLiteralNode(type)) continue;
    const values = type.members.flatMap((member) => (ts.isPropertySignature(member) ? literalsOf(member.type) : []));
    if (values.length > 0) constants.set(name.text, values);
  }
}

/** SDK 3 declares a union as an alias and a namespace of one name; SDK 2 puts all of a client's types into a namespace. */
function collectNamespace({ name, body }: ts.ModuleDeclaration, found: Found): void {
  if (body === undefined || !ts.isModuleBlock(body)) return;
  const members = body.statements.flatMap(unionMemberOf);
  if (found.aliases.has(name.text) && members.length > 0) found.unions.set(name.text, members);
  else collect(body.statements, found);
}

/** The one property of `interface SMember { S: string; N?: never; … }` that is there. */
function unionMemberOf(statement: ts.Statement): readonly UnionMember[] {
  if (!ts.isInterfaceDeclaration(statement) || !/Member$/.test(statement.name.text)) return [];
  return statement.members.flatMap((member) => {
    if (!ts.isPropertySignature(member) || member.type === undefined || member.questionToken !== undefined) return [];
    const name = propertyName(member);
    return name === '$unknown' ? [] : [{ name, type: member.type }];
  });
}

export function propertyName({ name }: ts.PropertySignature): string {
  return ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : '';
}

export function hasProperty(declared: ts.InterfaceDeclaration | undefined, name: string): boolean {
  return declared?.members.some((member) => ts.isPropertySignature(member) && propertyName(member) === name) === true;
}

/** The strings that a literal type, or a union of such, consists of. */
export function literalsOf(type: ts.TypeNode | undefined): readonly string[] {
  if (type === undefined) return [];
  if (ts.isUnionTypeNode(type)) return type.types.flatMap(literalsOf);
  return ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal) ? [type.literal.text] : [];
}
