import { defineAnalysis } from '../../engine/analysis.ts';
import type { IntrinsicCall } from '../../expressions/intrinsic.ts';
import { type IntrinsicFunction, intrinsicFunctions } from '../../language/intrinsic-functions.ts';
import { expressionSites, type IntrinsicSite } from './expression-sites.ts';

/** Every call of an intrinsic function, those in the arguments of others too, in the order of the text. */
export const intrinsicCalls = defineAnalysis({
  name: 'intrinsic-calls',
  needs: { sites: expressionSites },
  run: (_document, { sites }): readonly IntrinsicUse[] =>
    sites.intrinsics.length === 0 ? none : sites.intrinsics.flatMap((site) => [...usesIn(site)]),
});

const none: readonly never[] = [];

export interface IntrinsicUse {
  readonly site: IntrinsicSite;
  readonly call: IntrinsicCall;
  /** The function that is meant, also when its name is written in another case; nothing when there is none. */
  readonly meant: IntrinsicFunction | undefined;
}

/** The function of that name, whatever its case. */
export function functionMeantBy(name: string): IntrinsicFunction | undefined {
  return intrinsicFunctions.get(name) ?? byLowerCaseName.get(name.toLowerCase());
}

function* usesIn(site: IntrinsicSite): Generator<IntrinsicUse> {
  if (site.call.kind !== 'parsed') return;
  const open: IntrinsicCall[] = [site.call.tree];
  for (let call = open.pop(); call !== undefined; call = open.pop()) {
    yield { site, call, meant: functionMeantBy(call.name) };
    open.push(...call.arguments.filter((argument) => argument.kind === 'call').reverse());
  }
}

const byLowerCaseName: ReadonlyMap<string, IntrinsicFunction> = new Map(
  Array.from(intrinsicFunctions.values(), (entry) => [entry.name.toLowerCase(), entry]),
);
