import jsonata from 'jsonata';
import type { PathExploration } from '../../../packages/core/src/analyses/paths/exploration.ts';
import { explorePaths } from '../../../packages/core/src/analyses/paths/explore-paths.ts';
import { jsonataParserFrom } from '../../../packages/core/src/expressions/jsonata.ts';
import { jsonataEngineFrom } from '../../../packages/core/src/interpreter/jsonata/jsonata-engine.ts';
import { regexEngineFrom } from '../../../packages/core/src/interpreter/regex/regex-engine.ts';
import { machineOf } from '../../interpreter/simulated.ts';

const parser = jsonataParserFrom(jsonata);
export const engine = jsonataEngineFrom(jsonata, async () => regexEngineFrom(await import('re2js')));

/** The exploration of a definition, or of states of which the first one is the start. */
export function explored(definition: object, steps = 20_000): Promise<PathExploration> {
  return explorePaths(machineOf(definition), { steps, seed: 1, parser, jsonata: engine });
}

/** A definition of these states, which starts at the first one. */
export function machine(states: Readonly<Record<string, object>>, more: object = {}): object {
  return { StartAt: Object.keys(states)[0], States: states, ...more };
}

/** The transitions as text: `Pick -> Ship`, or of a catcher `Pick !> Ship`, with what is known of each. */
export function waysIn({ transitions }: PathExploration): readonly string[] {
  return transitions.map(({ from, to, kind, feasible, why }) => {
    const way = `${from?.name ?? '·'} ${kind === 'catch' ? '!>' : '->'} ${to.name}`;
    return feasible === true ? way : `${way} (${feasible === false ? `never: ${why}` : 'unknown'})`;
  });
}

/** Only those that no execution takes. */
export function deadWaysIn(exploration: PathExploration): readonly string[] {
  return waysIn(exploration).filter((way) => way.includes('(never'));
}

/** Only those of which nothing is known. */
export function openWaysIn(exploration: PathExploration): readonly string[] {
  return waysIn(exploration).filter((way) => way.includes('(unknown'));
}
