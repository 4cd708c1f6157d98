import type { DirectiveType, RulesConfig, SourceLocation, TraversalStep } from '@eslint/core';
import { ConfigCommentParser, Directive, TextSourceCodeBase, VisitNodeStep } from '@eslint/plugin-kit';
import { readersAtOnce } from '@stepproof/checking/at-once';
import { LineIndex, treeOf } from '@stepproof/core';

/** All that ESLint sees of a file. What it holds is told by findings, so rules have nothing else to visit. */
export interface AslFile {
  readonly type: 'AslFile';
  readonly range: [number, number];
  readonly loc: SourceLocation;
}

interface AslComment {
  readonly type: 'Comment';
  /** Without its marks. */
  readonly value: string;
  readonly range: [number, number];
  readonly loc: SourceLocation;
}

interface AslTypes {
  readonly LangOptions: Record<string, unknown>;
  readonly RootNode: AslFile;
  readonly SyntaxElementWithLoc: AslFile | AslComment;
  readonly ConfigNode: AslComment;
}

/** The text of a file, and what its comments say to ESLint. */
export class AslSourceCode extends TextSourceCodeBase<AslTypes> {
  readonly path: string;
  readonly #lines: LineIndex;
  #comments: readonly DirectiveComment[] | undefined;

  constructor({ path, text }: { path: string; text: string }) {
    const lines = new LineIndex(text);
    super({ text, ast: { type: 'AslFile', ...placeOf(0, text.length, lines) }, lineEndingPattern: /\r\n|\n|\r/u });
    this.path = path;
    this.#lines = lines;
  }

  override traverse(): Iterable<TraversalStep> {
    const { ast } = this;
    return ([1, 2] as const).map((phase) => new VisitNodeStep({ target: ast, phase, args: [ast] }));
  }

  override getParent(node: AslFile | AslComment): AslFile | undefined {
    return node === this.ast ? undefined : this.ast;
  }

  /** Where characters of the text are, as ESLint is told of places. */
  locationOf(start: number, end: number): SourceLocation {
    return placeOf(start, end, this.#lines).loc;
  }

  /** Which rules comments turn off, and where: `# eslint-disable-next-line @stepproof/no-dangling-target -- why`. */
  getDisableDirectives() {
    const written = this.#directives.filter(({ label }) => label !== 'eslint');
    const directives = written.map(({ label, value, justification, node }) => {
      return new Directive({ type: label.slice('eslint-'.length) as DirectiveType, node, value, justification });
    });
    const isOfLines = ({ label, node: { loc } }: DirectiveComment) =>
      label === 'eslint-disable-line' && loc.start.line !== loc.end.line;
    const problems = written.filter(isOfLines).map(({ label, node }) => ({
      ruleId: null,
      message: `${label} comment should not span multiple lines.`,
      loc: node.loc,
    }));
    return { directives, problems };
  }

  getInlineConfigNodes(): AslComment[] {
    return this.#directives.map(({ node }) => node);
  }

  /** How comments set rules: `# eslint @stepproof/no-dangling-target: "warn"`. */
  applyInlineConfig() {
    const configs: { config: { rules: RulesConfig }; loc: SourceLocation }[] = [];
    const problems: { ruleId: null; message: string; loc: SourceLocation }[] = [];
    for (const { label, value, node } of this.#directives) {
      if (label !== 'eslint') continue;
      const parsed = parser.parseJSONLikeConfig(value);
      if (parsed.ok) configs.push({ config: { rules: parsed.config }, loc: node.loc });
      else problems.push({ ruleId: null, message: parsed.error.message, loc: node.loc });
    }
    return { configs, problems };
  }

  get #directives(): readonly DirectiveComment[] {
    this.#comments ??= this.#readDirectives();
    return this.#comments;
  }

  /** Hardly any file holds one, and looking for the word is far cheaper than reading the text. */
  #readDirectives(): readonly DirectiveComment[] {
    const { text, path } = this;
    if (!text.includes('eslint')) return [];
    const { comments } = treeOf({ file: path, text }, readersAtOnce);
    return comments.flatMap(({ text: written, span: { start, end } }) => {
      const node: AslComment = { type: 'Comment', value: withoutMarks(written), ...placeOf(start, end, this.#lines) };
      const directive = parser.parseDirective(node.value);
      return directive !== undefined && labels.has(directive.label) ? [{ ...directive, node }] : [];
    });
  }
}

interface DirectiveComment {
  /** `eslint`, `eslint-disable` and so on. */
  readonly label: string;
  readonly value: string;
  readonly justification: string;
  readonly node: AslComment;
}

const labels = new Set([
  'eslint',
  'eslint-disable',
  'eslint-enable',
  'eslint-disable-line',
  'eslint-disable-next-line',
]);

const parser = new ConfigCommentParser();

function withoutMarks(comment: string): string {
  return comment.replace(/^(?:#+|\/\/|\/\*)/, '').replace(/\*\/$/, '');
}

function placeOf(start: number, end: number, lines: LineIndex): Pick<AslFile, 'range' | 'loc'> {
  return { range: [start, end], loc: { start: lines.positionAt(start), end: lines.positionAt(end) } };
}
