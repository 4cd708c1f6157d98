import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/utils';
import type ts from 'typescript';
import type { CdkCode } from './cdk-code.ts';

/** What a class or a static method is by its declaration, as `aws-stepfunctions.Chain.start`. Found where a file exports the CDK's names anew. */
export function nameByType(node: TSESTree.Node, { types }: CdkCode): string | undefined {
  if (types === undefined || !isName(node)) return undefined;
  const checker = types.program.getTypeChecker();
  const symbol = types.getSymbolAtLocation(node.type === AST_NODE_TYPES.MemberExpression ? node.property : node);
  return symbol === undefined ? undefined : nameOfSymbol(aliased(symbol, checker));
}

function isName({ type }: TSESTree.Node): boolean {
  return type === AST_NODE_TYPES.Identifier || type === AST_NODE_TYPES.MemberExpression;
}

const aliasFlag: ts.SymbolFlags.Alias = 2_097_152;

function aliased(symbol: ts.Symbol, checker: ts.TypeChecker): ts.Symbol {
  return (symbol.flags & aliasFlag) === 0 ? symbol : checker.getAliasedSymbol(symbol);
}

function nameOfSymbol(symbol: ts.Symbol): string | undefined {
  const [declaration] = symbol.declarations ?? [];
  if (declaration === undefined) return undefined;
  const module = moduleOfFile(declaration.getSourceFile().fileName);
  if (module === undefined) return undefined;
  const { parent } = declaration;
  const owner = 'members' in parent && 'name' in parent ? (parent.name as ts.Identifier | undefined)?.text : undefined;
  return owner === undefined ? `${module}.${symbol.name}` : `${module}.${owner}.${symbol.name}`;
}

/** The class or interface of the CDK that a value has or extends, as `aws-stepfunctions.Pass`. */
export function classByType(node: TSESTree.Node, { types }: CdkCode): string | undefined {
  if (types === undefined) return undefined;
  let type: ts.Type | undefined = types.getTypeAtLocation(node);
  for (let height = 0; type !== undefined && height < highestAncestor; height++) {
    const symbol = type.getSymbol();
    const name = symbol === undefined ? undefined : nameOfSymbol(symbol);
    if (name !== undefined) return name;
    type = type.getBaseTypes()?.[0];
  }
  return undefined;
}

/** How many classes of the project may extend each other before the one of the CDK. */
const highestAncestor = 10;

/** The text or number that a value always is by its type: a member of an enumeration, or a constant of another file. */
export function literalByType(node: TSESTree.Node, { types }: CdkCode): string | number | undefined {
  if (types === undefined || !isName(node)) return undefined;
  const type = types.getTypeAtLocation(node);
  return type.isStringLiteral() || type.isNumberLiteral() ? type.value : undefined;
}

/** However the package was installed, its files have this in their path. */
function moduleOfFile(file: string): string | undefined {
  const found = /[\\/]aws-cdk-lib[\\/](aws-stepfunctions|aws-stepfunctions-tasks|core)[\\/]lib[\\/]/.exec(file);
  return found?.[1];
}
