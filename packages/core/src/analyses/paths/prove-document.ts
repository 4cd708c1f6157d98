import type { Document } from '../../engine/document.ts';
import { programOf } from '../../interpreter/program.ts';
import { type ProofSettings, prove } from './prove.ts';
import type { ProvedPaths } from './proved-paths.ts';
import { Targets } from './targets.ts';
import { World } from './world.ts';

/** Proves what there is to prove of the machine of a document. */
export function provedPathsOf({ machine, environment }: Document, settings: ProofSettings): ProvedPaths {
  const { jsonata: parser, contract } = environment;
  const walk = { world: new World('proof', programOf(machine), { parser, contract }), targets: new Targets(machine) };
  return { proof: prove(machine, walk, settings), walk };
}
