import {
  createDocument,
  type Diagnostic,
  type Environment,
  type Fix,
  type FoundInUse,
  findingsIn,
  foundInUse,
  type LintSettings,
  lint,
  type ReadingNeeds,
  readingNeeds,
  rules,
  type Span,
} from '@stepproof/core';
import type { ParserServices, TSESLint } from '@typescript-eslint/utils';
import { CodeFile } from './code-file.ts';
import type { Reading } from './reading.ts';
import { readingsIn } from './readings.ts';
import { type ParseOther, TypeInformation } from './type-information.ts';

/** What ESLint gives a rule, as far as it is asked for. */
export interface CheckedCode {
  readonly filename: string;
  readonly sourceCode: Readonly<TSESLint.SourceCode>;
  readonly languageOptions: { readonly parser?: unknown };
}

/** What there is for checking besides the code: it is asked for where there is something to check. */
export interface CodeMeans {
  environmentFor(needs: ReadingNeeds): Environment;
}

/**
 * What all rules of core find in the state machines that a file of TypeScript or JavaScript defines, in the order of the code.
 * Rules that try out executions are not run. Each file is read and checked once, however many rules ask.
 */
export function findingsInCode(code: CheckedCode, means: CodeMeans): readonly Diagnostic[] {
  const { sourceCode } = code;
  const known = knownFindings.get(sourceCode);
  if (known !== undefined) return known;
  const findings = mayDefineMachine(sourceCode.text) ? findingsOf(fileOf(code), means) : [];
  knownFindings.set(sourceCode, findings);
  return findings;
}

const knownFindings = new WeakMap<CheckedCode['sourceCode'], readonly Diagnostic[]>();

/** Whether there is anything to look for, which nearly all files are not worth being gone through for. */
function mayDefineMachine(text: string): boolean {
  return text.includes('StartAt') || text.includes('StateMachine') || text.includes('stateJson');
}

function fileOf({ filename, sourceCode, languageOptions }: CheckedCode): CodeFile {
  const { ast, text, scopeManager, visitorKeys, parserServices } = sourceCode;
  const types = typesFrom(parserServices, languageOptions.parser);
  return new CodeFile({ path: filename, text, ast, scopeManager, visitorKeys, types, isOther: false });
}

function typesFrom(services: Partial<ParserServices> | undefined, parser: unknown): TypeInformation | undefined {
  const program = services?.program;
  return program ? new TypeInformation({ program }, parserOf(parser)) : undefined;
}

/** Another file is read by the parser that read this one. */
function parserOf(parser: unknown): ParseOther {
  const { parseForESLint } = parser as Partial<TSESLint.Parser.ParserModule & { parseForESLint: ParseForESLint }>;
  return (filePath, text) => {
    try {
      const parsed = parseForESLint?.(text, { filePath, range: true, loc: true, sourceType: 'module' });
      if (parsed?.scopeManager == null) return undefined;
      return { ast: parsed.ast, scopeManager: parsed.scopeManager, visitorKeys: parsed.visitorKeys ?? {} };
    } catch {
      // A file that cannot be read says nothing.
      return undefined;
    }
  };
}

type ParseForESLint = (
  text: string,
  options: object,
) => Partial<Pick<CheckedCode['sourceCode'], 'scopeManager' | 'visitorKeys'>> & Pick<CheckedCode['sourceCode'], 'ast'>;

function findingsOf(file: CodeFile, means: CodeMeans): readonly Diagnostic[] {
  const readings = readingsIn(file);
  const found = readings.map((reading) => foundIn(reading, means));
  const shared = readings.flatMap((reading) => reading.shared);
  return findingsIn(file.path, found).map((diagnostic) => withSharedFixes(diagnostic, shared));
}

/** All rules, whatever their preset: ESLint's configuration says which are on. */
const settings: LintSettings = { preset: 'strict', levels: new Map() };

function foundIn({ use, holds }: Reading, means: CodeMeans): FoundInUse {
  const needs = readingNeeds({ file: use.file, text: use.tree.source.text, format: 'json' });
  const document = createDocument(use, means.environmentFor(needs));
  const { diagnostics, failures } = lint(document, rules, settings);
  const about = holds === 'machine' ? diagnostics : diagnostics.filter(isAboutState);
  return foundInUse(use, { diagnostics: about, failures });
}

/** Of a state by itself nothing is known of its machine. */
function isAboutState({ pointer }: Diagnostic): boolean {
  return pointer.startsWith('/States/');
}

/** What changes code that something else uses too, a person decides. */
function withSharedFixes(diagnostic: Diagnostic, shared: readonly Span[]): Diagnostic {
  if (shared.length === 0 || diagnostic.fixes.length === 0) return diagnostic;
  const isOfShared = ({ edits }: Fix) =>
    edits.some((edit) => shared.some(({ start, end }) => start <= edit.span.start && edit.span.end <= end));
  return {
    ...diagnostic,
    fixes: diagnostic.fixes.map((fix) => (isOfShared(fix) ? { ...fix, kind: 'suggestion' } : fix)),
  };
}
