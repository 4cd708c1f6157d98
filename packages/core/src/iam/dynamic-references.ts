import { type SymbolicText, symbolicText } from './symbolic-text.ts';

/**
 * A text with something unknown in the place of each `{{resolve:…}}`, which CloudFormation reads from elsewhere. The same reference is the same
 * text.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html
 */
export function withDynamicReferences(text: SymbolicText): SymbolicText {
  let rest = text;
  const done: SymbolicText[number][] = [];
  for (let found = nextReference(rest); found !== undefined; found = nextReference(rest)) {
    done.push(...found.before, { kind: 'atom', key: `resolved ${JSON.stringify(found.inside)}`, range: 'any' });
    rest = found.after;
  }
  return done.length === 0 ? text : symbolicText([...done, ...rest]);
}

interface Reference {
  readonly before: SymbolicText;
  readonly inside: SymbolicText;
  readonly after: SymbolicText;
}

/** The first reference that ends somewhere; it may hold what is unknown itself. */
function nextReference(text: SymbolicText): Reference | undefined {
  const start = placeOf('{{resolve:', text);
  if (start === undefined) return undefined;
  const [before, from] = cut(text, start);
  const end = placeOf('}}', from);
  if (end === undefined) return undefined;
  const [inside, after] = cut(from, { ...end, at: end.at + 2 });
  return { before, inside, after };
}

interface PlaceInText {
  readonly piece: number;
  readonly at: number;
}

function placeOf(wanted: string, text: SymbolicText): PlaceInText | undefined {
  for (const [piece, one] of text.entries()) {
    const at = one.kind === 'literal' ? one.text.indexOf(wanted) : -1;
    if (at !== -1) return { piece, at };
  }
  return undefined;
}

function cut(text: SymbolicText, { piece, at }: PlaceInText): readonly [SymbolicText, SymbolicText] {
  const here = text[piece];
  const words = here?.kind === 'literal' ? here.text : '';
  return [
    symbolicText([...text.slice(0, piece), { kind: 'literal', text: words.slice(0, at) }]),
    symbolicText([{ kind: 'literal', text: words.slice(at) }, ...text.slice(piece + 1)]),
  ];
}
