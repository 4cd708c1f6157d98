import type * as JsYaml from 'js-yaml';
import type { SourceText } from '../../text/source-text.ts';
import { defaultLimits, type ParseLimits, type SyntaxProblem, type SyntaxTree } from '../tree.ts';
import { readEvents } from './event-reader.ts';
import { readerMessage } from './messages.ts';
import { padding, spaceIndentedLineStart, withPadding } from './shallow-lines.ts';

/** What is taken from js-yaml. Hosts load it when a file needs it, and hand it in. */
export type YamlReader = Pick<typeof JsYaml, 'parseEvents' | 'getScalarValue'>;

/** Takes what is needed from the loaded module js-yaml. */
export function yamlReaderFrom(jsYaml: YamlReader): YamlReader {
  return { parseEvents: jsYaml.parseEvents, getScalarValue: jsYaml.getScalarValue };
}

/**
 * Reads YAML 1.2 into a tree. The root is missing when the text breaks YAML's grammar: js-yaml stops at the first error,
 * and `recoverYaml` reads on.
 */
export function parseYaml(source: SourceText, reader: YamlReader, limits: ParseLimits = defaultLimits): SyntaxTree {
  const maxDepth = Math.min(limits.depth, deepestNesting);
  const first = eventsOf(source, reader, maxDepth);
  if (!('error' in first)) return treeOf(source, readEvents(source, first, { reader, limits }));
  const moved = readShallowLines(source, reader, { error: first.error, maxDepth });
  if ('events' in moved) return treeOf(source, readEvents(moved.source, moved.events, { reader, limits }));
  const problem = problemOf(source, first.error, maxDepth);
  const problems = [moved.unclosed === undefined ? problem : { ...problem, message: readerMessage(moved.unclosed) }];
  return { source, format: 'yaml', root: undefined, problems, comments: [] };
}

/**
 * How deep js-yaml may nest: it recurses, and from about 1,600 levels on it overflows the stack that Node and browsers
 * give by default. A caller that left less stack meets the RangeError instead, which says the same.
 */
const deepestNesting = 1_000;

interface Failure {
  readonly error: unknown;
}

function eventsOf(source: SourceText, reader: YamlReader, maxDepth: number): readonly JsYaml.Event[] | Failure {
  try {
    return reader.parseEvents(source.text, { maxDepth });
  } catch (error) {
    return { error };
  }
}

interface MovedReading {
  readonly source: SourceText;
  readonly events: readonly JsYaml.Event[];
}

/** Moving lines in did not help; where it showed that a bracket or quote is never closed, js-yaml's reason says which. */
interface FailedReading {
  readonly unclosed?: string;
}

/**
 * Reads brackets and quoted texts whose later lines are indented less than YAML asks for (YAML 1.2.2, section 6.1).
 * CloudFormation and the AWS SAM CLI do not mind, and a `}` at the margin is common in templates, so that such lines are
 * read as if they were moved in.
 */
function readShallowLines(
  source: SourceText,
  reader: YamlReader,
  given: { readonly error: unknown; readonly maxDepth: number },
): MovedReading | FailedReading {
  const lineStarts: number[] = [];
  let { error } = given;
  while (lineStarts.length < mostShallowLines && isYamlError(error) && error.reason === 'deficient indentation') {
    const position = (error.mark?.position ?? 0) - padding * lineStarts.length;
    const lineStart = spaceIndentedLineStart(source.text, position);
    if (lineStart === undefined) return {};
    lineStarts.push(lineStart);
    const moved = withPadding(source, lineStarts);
    const events = eventsOf(moved, reader, given.maxDepth);
    if (!('error' in events)) return { source: moved, events };
    error = events.error;
  }
  if (lineStarts.length === 0 || !isYamlError(error)) return {};
  return error.reason.startsWith('unexpected end of') ? { unclosed: error.reason } : {};
}

/** Each such line costs another reading. A quote that is never closed makes all that follow look like one. */
const mostShallowLines = 20;

function treeOf(source: SourceText, { builder, comments }: ReturnType<typeof readEvents>): SyntaxTree {
  const { root, problems } = builder;
  if (root === undefined && problems.length === 0) {
    problems.push({
      kind: 'structure',
      message: 'There is no definition here: the text is empty.',
      span: source.locate(0, 0),
    });
  }
  problems.sort((one, other) => one.span.start - other.span.start);
  return { source, format: 'yaml', root, problems, comments };
}

/** js-yaml's error as a problem; any other error is our own mistake and goes on its way. */
function problemOf(source: SourceText, error: unknown, maxDepth: number): SyntaxProblem {
  const { text } = source;
  if (error instanceof RangeError) return tooDeep(source, { depth: maxDepth, position: 0 });
  if (!isYamlError(error)) throw error;
  const position = Math.min(error.mark?.position ?? 0, text.length);
  if (error.reason.startsWith('nesting exceeded')) return tooDeep(source, { depth: maxDepth, position });
  const span = source.locate(position, Math.min(position + 1, text.length));
  return { kind: 'structure', message: readerMessage(error.reason), span };
}

function tooDeep(source: SourceText, at: { readonly depth: number; readonly position: number }): SyntaxProblem {
  const span = source.locate(at.position, Math.min(at.position + 1, source.text.length));
  return {
    kind: 'limit',
    message: `Values are nested more than ${at.depth} levels deep here, so that the file is not checked.`,
    span,
  };
}

function isYamlError(error: unknown): error is JsYaml.YAMLException {
  return error instanceof Error && error.name === 'YAMLException' && 'reason' in error;
}
