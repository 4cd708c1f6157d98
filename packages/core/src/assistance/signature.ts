import type { Document } from '../engine/document.ts';
import { intrinsicFunctions, intrinsicSignature, maximumArguments } from '../language/intrinsic-functions.ts';
import { jsonataSignature, maximumJsonataArguments } from '../language/jsonata/jsonata-function.ts';
import { jsonataFunctions } from '../language/jsonata-functions.ts';
import { contentOf } from '../syntax/content.ts';
import { intrinsicDocumentation } from './completion/json-path.ts';
import { jsonataDocumentation } from './completion/jsonata.ts';
import { placeOf } from './cursor/definition-place.ts';
import { holdsJsonata, readsPath, textHolding } from './cursor/expression-holding.ts';
import { nodeAt } from './cursor/node-at.ts';
import { openCallIn } from './cursor/open-call.ts';
import { jsonataTokens } from './tokens/jsonata-tokens.ts';
import { pathTokens } from './tokens/path-tokens.ts';

/** How the function is called in whose arguments the cursor is. */
export interface Signature {
  /** `States.MathRandom(start, end, [seed])` */
  readonly label: string;
  readonly documentation: string;
  /** As they stand in the label, in their order. */
  readonly parameters: readonly string[];
  /** The parameter that is being written; nothing behind the last one that the function takes. */
  readonly active: number | undefined;
}

/** The signature of the innermost function that is being called at an offset of the file, half typed or whole. */
export function signatureAt(document: Document, offset: number): Signature | undefined {
  const node = nodeAt(document.root, offset);
  if (node?.kind !== 'string') return undefined;
  const holds = textHolding(placeOf(document, node), node);
  const at = contentOf(node).offsetAt(offset);
  if (holds === undefined || at === undefined) return undefined;
  const before = node.value.slice(0, at);
  if (readsPath(holds)) return intrinsicCallIn(before);
  return holdsJsonata(holds) && before.startsWith('{%') ? jsonataCallIn(before.slice(2)) : undefined;
}

function intrinsicCallIn(text: string): Signature | undefined {
  const call = openCallIn(text, pathTokens(text));
  const known = call && intrinsicFunctions.get(call.name);
  if (call === undefined || known === undefined) return undefined;
  const facts = { label: intrinsicSignature(known), most: maximumArguments(known), argument: call.argument };
  return signatureOf(facts, intrinsicDocumentation(known));
}

function jsonataCallIn(text: string): Signature | undefined {
  const call = openCallIn(text, jsonataTokens(text, new Set()));
  const known = call && jsonataFunctions.get(call.name.slice(1));
  if (call === undefined || known === undefined) return undefined;
  const facts = { label: jsonataSignature(known), most: maximumJsonataArguments(known), argument: call.argument };
  return signatureOf(facts, jsonataDocumentation(known));
}

interface CallFacts {
  readonly label: string;
  /** How many arguments the function takes, which may be infinitely many. */
  readonly most: number;
  readonly argument: number;
}

/** What the last parameter may stand for any number of times stays active. */
function signatureOf({ label, most, argument }: CallFacts, documentation: string): Signature {
  const inner = label.slice(label.indexOf('(') + 1, -1);
  const parameters = inner === '' ? [] : inner.split(', ');
  return {
    label,
    documentation,
    parameters,
    active: argument < most ? Math.min(argument, parameters.length - 1) : undefined,
  };
}
