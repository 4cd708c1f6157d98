import { arnOf, nameOf } from '../../../iam/deployed-text.ts';
import type { Deployment } from '../../../iam/deployment.ts';
import type { SymbolicText } from '../../../iam/symbolic-text.ts';

/** A text as a template can write it: what stands there, what it refers to, and `*` for the rest. */
export type WrittenText = readonly WrittenPart[];

export type WrittenPart =
  | { readonly kind: 'text'; readonly text: string }
  /** A resource of the template, by what is read off it. */
  | { readonly kind: 'resource'; readonly id: string; readonly reads: 'arn' | 'name' }
  /** What `Ref`, or an attribute, gives. */
  | { readonly kind: 'attribute'; readonly id: string; readonly attribute: string }
  | { readonly kind: 'parameter' | 'pseudo-parameter'; readonly name: string };

/** Resources that have their ARN or name somewhere in texts. */
export interface Referable {
  readonly id: string;
  readonly reads: 'arn' | 'name';
  readonly text: SymbolicText;
}

/** What can be referred to: all resources of the template but the machine itself, whose policy it waits for. */
export function referablesOf(deployment: Deployment, machine: string | undefined): readonly Referable[] {
  const ids = [...deployment.template.resources.keys()].filter((id) => id !== machine);
  const read = (reads: Referable['reads']) => (id: string) => {
    const text = reads === 'arn' ? arnOf(id, deployment) : nameOf(id, deployment);
    return text === undefined || !isOwnText(text) ? [] : [{ id, reads, text }];
  };
  // What is longer says more, so ARNs come before names.
  return [...ids.flatMap(read('arn')), ...ids.flatMap(read('name')).filter(({ text }) => isMade(text))];
}

/** A text in which all is the same wherever it stands. */
function isOwnText(text: SymbolicText): boolean {
  return text.length > 0 && text.every(({ kind }) => kind !== 'hole');
}

/** What is written out as a name can be written again. */
function isMade(text: SymbolicText): boolean {
  return text.some((piece) => piece.kind === 'atom' && piece.range === 'name');
}

/** How a template writes a text, with references to what is in the template. */
export function writtenText(text: SymbolicText, referables: readonly Referable[]): WrittenText {
  const parts: WrittenPart[] = [];
  let rest = text;
  while (rest.length > 0) {
    const found = referables.flatMap((referable) => restAfter(rest, referable) ?? [])[0];
    const next = found ?? firstPart(rest);
    parts.push(next.part);
    rest = next.rest;
  }
  return joinedParts(parts);
}

interface Taken {
  readonly part: WrittenPart;
  readonly rest: SymbolicText;
}

/** What comes after the text of a resource, where it begins with that. */
function restAfter(text: SymbolicText, { id, reads, text: wanted }: Referable): readonly Taken[] | undefined {
  const part: WrittenPart = { kind: 'resource', id, reads };
  for (const [index, piece] of wanted.entries()) {
    const own = text[index];
    if (own === undefined || own.kind !== piece.kind) return undefined;
    if (piece.kind === 'atom' && own.kind === 'atom' && own.key !== piece.key) return undefined;
    if (piece.kind !== 'literal' || own.kind !== 'literal' || own.text === piece.text) continue;
    const isLast = index === wanted.length - 1;
    if (!isLast || !goesOn(own.text, piece.text)) return undefined;
    const after = { kind: 'literal', text: own.text.slice(piece.text.length) } as const;
    return [{ part, rest: [after, ...text.slice(index + 1)] }];
  }
  return [{ part, rest: text.slice(wanted.length) }];
}

/** A name ends where another part of the ARN begins. */
function goesOn(text: string, start: string): boolean {
  return text.startsWith(start) && /^[:/*]/.test(text.slice(start.length));
}

function firstPart([piece, ...rest]: SymbolicText): Taken {
  if (piece?.kind === 'literal') {
    const [first = '', ...words] = piece.text.split(/(?<=[:/])/);
    const after = words.join('');
    return {
      part: { kind: 'text', text: first },
      rest: after === '' ? rest : [{ kind: 'literal', text: after }, ...rest],
    };
  }
  return { part: piece?.kind === 'atom' ? partOfAtom(piece.key) : anything, rest };
}

const anything: WrittenPart = { kind: 'text', text: '*' };

/** The keys are those that `deployedText` gives. */
function partOfAtom(key: string): WrittenPart {
  if (key.startsWith('AWS::')) return { kind: 'pseudo-parameter', name: key };
  if (key.startsWith('parameter ')) return { kind: 'parameter', name: key.slice('parameter '.length) };
  const [, id, attribute] = /^([\w.[\]"-]+)\.([\w.]+)$/.exec(key) ?? [];
  return id === undefined || attribute === undefined ? anything : { kind: 'attribute', id, attribute };
}

function joinedParts(parts: readonly WrittenPart[]): WrittenText {
  const joined: WrittenPart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (part.kind !== 'text' || last?.kind !== 'text') joined.push(part);
    else if (!(part.text === '*' && last.text.endsWith('*')))
      joined[joined.length - 1] = { ...part, text: last.text + part.text };
  }
  return joined;
}
