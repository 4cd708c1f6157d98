import type { ParserServicesWithTypeInformation } from '@typescript-eslint/utils';
import type { Code, ParsedFile, Variable } from './code-file.ts';
import { CodeFile } from './code-file.ts';

/** Reads the text of another file as ESLint read the one that is checked; nothing where it cannot. */
export type ParseOther = (
  path: string,
  text: string,
) => Omit<ParsedFile, 'path' | 'text' | 'types' | 'isOther'> | undefined;

type Program = ParserServicesWithTypeInformation['program'];
type SourceFile = NonNullable<ReturnType<Program['getSourceFile']>>;
type Checker = ReturnType<Program['getTypeChecker']>;
type Type = ReturnType<Checker['getTypeAtLocation']>;
type TypeScriptNode = Parameters<Checker['getSymbolAtLocation']>[0];

/** What the type checker knows of values that scope analysis does not lead to. */
export class TypeInformation {
  readonly #services: Pick<ParserServicesWithTypeInformation, 'program'>;
  readonly #parse: ParseOther;
  readonly #sources = new Map<CodeFile, SourceFile | undefined>();

  constructor(services: Pick<ParserServicesWithTypeInformation, 'program'>, parse: ParseOther) {
    this.#services = services;
    this.#parse = parse;
  }

  /** The text or number that a value can only be, by its type. */
  literalOf(code: Code): string | number | undefined {
    const type = this.#typeOf(code);
    return type?.isStringLiteral() || type?.isNumberLiteral() ? type.value : undefined;
  }

  /** Whether a value may be `undefined`, by its type. */
  mayBeAbsent(code: Code): boolean {
    const type = this.#typeOf(code);
    const parts = type?.isUnion() ? type.types : type === undefined ? [] : [type];
    return parts.some((part) => this.#isKeyword(part, /^(?:undefined|void)$/));
  }

  /** The names of all the properties that an object may have, by its type; nothing where there may be others. */
  namesIn(code: Code): readonly string[] | undefined {
    const type = this.#typeOf(code);
    if (type === undefined || this.#isKeyword(type, /^(?:any|unknown|never)$/)) return undefined;
    const hasOthers = this.#ask((checker) => checker.getIndexInfosOfType(type).length) !== 0 || type.isTypeParameter();
    const parts = type.isUnion() ? type.types : [type];
    return hasOthers ? undefined : parts.flatMap((part) => part.getProperties().map(({ name }) => name));
  }

  /** What a name that is imported is where it is declared: the variable, or what the file exports by default. */
  importedBy(code: Code): Imported | undefined {
    const meant = this.#symbolOf(code);
    const declaration = (meant?.valueDeclaration ?? meant?.declarations?.[0]) as Declaration | undefined;
    const file = declaration && this.#fileOf(declaration.getSourceFile());
    if (declaration === undefined || file === undefined) return undefined;
    if (declaration.name !== undefined) {
      const start = declaration.name.getStart() - markLength(declaration.getSourceFile().text);
      const variable = file.variableDeclaredAt(start);
      return variable && { kind: 'variable', file, variable };
    }
    return declaration.expression && { kind: 'default', file };
  }

  /** What the checker answers; nothing where it throws, as it does where it cannot name the module that an error is about. */
  #ask<Answer>(question: (checker: Checker) => Answer): Answer | undefined {
    try {
      return question(this.#services.program.getTypeChecker());
    } catch {
      return undefined;
    }
  }

  #typeOf(code: Code): Type | undefined {
    const node = this.#nodeOf(code);
    return node && this.#ask((checker) => checker.getTypeAtLocation(node));
  }

  #symbolOf(code: Code): ReturnType<Checker['getSymbolAtLocation']> {
    const node = this.#nodeOf(code);
    const symbol = node && this.#ask((checker) => checker.getSymbolAtLocation(node));
    if (symbol === undefined || (symbol.flags & alias) === 0) return symbol;
    return this.#ask((checker) => checker.getAliasedSymbol(symbol));
  }

  /** Types with a symbol are no keywords, and putting them into words would be work for nothing. */
  #isKeyword(type: Type, names: RegExp): boolean {
    return type.getSymbol() === undefined && names.test(this.#ask((checker) => checker.typeToString(type)) ?? '');
  }

  #nodeOf({ file, node }: Code): TypeScriptNode | undefined {
    if (!this.#sources.has(file)) this.#sources.set(file, this.#sourceOf(file));
    const source = this.#sources.get(file);
    return source && nodeAt(source, node.range);
  }

  /** What the checker has read may be older than what an editor has open. */
  #sourceOf({ path, text }: CodeFile): SourceFile | undefined {
    const source = this.#services.program.getSourceFile(path);
    return source !== undefined && withoutMark(source.text) === text ? source : undefined;
  }

  #fileOf(source: SourceFile): CodeFile | undefined {
    if (source.isDeclarationFile || /\.json$|[\\/]node_modules[\\/]/.test(source.fileName)) return undefined;
    const known = otherFiles.get(source);
    if (known !== undefined) return known;
    const text = withoutMark(source.text);
    const parsed = text.length > longestFile ? undefined : this.#parse(source.fileName, text);
    if (parsed === undefined) return undefined;
    const file = new CodeFile({ ...parsed, path: source.fileName, text, types: this, isOther: true });
    otherFiles.set(source, file);
    return file;
  }
}

/** What an imported name leads to. */
export type Imported =
  | { readonly kind: 'variable'; readonly file: CodeFile; readonly variable: Variable }
  | { readonly kind: 'default'; readonly file: CodeFile };

/** The parts of declarations that are looked at, of whatever kind they are. */
interface Declaration extends TypeScriptNode {
  readonly name?: TypeScriptNode;
  readonly expression?: TypeScriptNode;
}

/** Each file is parsed once, by whatever file it is imported. */
const otherFiles = new WeakMap<SourceFile, CodeFile>();

/** Longer files are not made for people. */
const longestFile = 2_000_000;

/** `ts.SymbolFlags.Alias`: the compiler itself is loaded by the parser alone. */
const alias = 1 << 21;

/** The compiler keeps the byte order mark, which ESLint takes away. */
function withoutMark(text: string): string {
  return text.slice(markLength(text));
}

function markLength(text: string): number {
  return text.startsWith('\ufeff') ? 1 : 0;
}

/** The compiler's node for a stretch of the file: the innermost that covers just that. */
function nodeAt(source: SourceFile, [start, end]: readonly [number, number]): TypeScriptNode | undefined {
  const shift = markLength(source.text);
  let found: TypeScriptNode | undefined;
  let inner: TypeScriptNode | undefined = source;
  while (inner !== undefined) {
    const outer: TypeScriptNode = inner;
    if (outer.getStart(source) === start + shift && outer.getEnd() === end + shift) found = outer;
    inner = outer.forEachChild((child) =>
      child.getFullStart() <= start + shift && end + shift <= child.getEnd() ? child : undefined,
    );
  }
  return found;
}
