import { createRequire } from 'node:module';
import * as jsYaml from 'js-yaml';
import type { AnyRule } from '../../packages/core/src/engine/rule.ts';
import { rules } from '../../packages/core/src/rules/index.ts';
import { lintExample } from '../../scripts/docs/lint-example.ts';
import type { Example } from '../../scripts/docs/page.ts';
import { peerChecks } from '../bench/peer-checks.ts';
import manifestOfPeers from '../bench/peers/package.json' with { type: 'json' };
import { modulesOfPeers } from '../bench/peers.ts';
import type { PublishedDefinition } from './definitions.ts';

/** `failed`: the checker itself threw, so that it says nothing of the definition. */
export type Verdict = 'accepted' | 'refused' | 'failed';

export interface Judged extends PublishedDefinition {
  /** In the order of `checkerNames`. */
  readonly verdicts: readonly Verdict[];
  /** The rules of ours that report an error, without a configuration. */
  readonly errors: readonly string[];
}

/** Whether another checker has anything to say against an example. */
type Checker = (example: Example) => boolean | Promise<boolean>;

const peers = ['asl-validator', 'amazon-states-language-service', '@wmfs/statelint'] as const;

/** Ours comes twice, because the others know errors only. */
export const checkerNames: readonly string[] = [
  'stepproof, errors',
  'stepproof, all',
  ...peers.map((peer) => `${peer} ${manifestOfPeers.dependencies[peer]}`),
];

export async function judgeAll(definitions: readonly PublishedDefinition[]): Promise<readonly Judged[]> {
  const others = loadPeers();
  const judged: Judged[] = [];
  for (const definition of definitions) {
    const found = await lintExample(definition.example, recommended);
    const errors = found.filter(({ severity }) => severity === 'error');
    const verdicts = [errors, found].map(({ length }): Verdict => (length > 0 ? 'refused' : 'accepted'));
    for (const refuses of others) verdicts.push(await verdictOf(refuses, definition.example));
    judged.push({ ...definition, verdicts, errors: [...new Set(errors.map(({ ruleId }) => ruleId))] });
  }
  return judged;
}

/** The others, used as their READMEs say. Throws when one is not there. */
function loadPeers(): readonly Checker[] {
  const load = createRequire(modulesOfPeers);
  return peers.map((peer) => {
    const refuses = peerChecks[peer](load(peer) as never);
    return (example) => refuses(jsonOf(example));
  });
}

async function verdictOf(refuses: Checker, example: Example): Promise<Verdict> {
  try {
    return (await refuses(example)) ? 'refused' : 'accepted';
  } catch (error) {
    // A text that is no JSON is refused by whoever reads it for the checker.
    return error instanceof SyntaxError ? 'refused' : 'failed';
  }
}

/** Any rule of the recommended preset leaves the preset as it is. */
const recommended = rules.find(({ preset }) => preset === 'recommended') as AnyRule;

/** The others are handed YAML as JSON, so that none fails for the form of a definition. */
function jsonOf({ format, text }: Example): string {
  return format === 'json' ? text : JSON.stringify(jsYaml.load(text));
}
