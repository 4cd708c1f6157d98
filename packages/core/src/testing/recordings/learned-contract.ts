import type { WrittenContract } from '../../analyses/contract/inferred-contract.ts';
import { type JsonSchema, learnSchema } from '../../project/contract/learn-schema.ts';
import { mergeSchemas } from '../../project/contract/merge-schemas.ts';
import type { Recording } from './recording.ts';

/** What recordings have in common, with what the machine asks. */
export function learnedContract({ inputs, outputs }: Recording, asked: WrittenContract): WrittenContract {
  const askedTasks = new Map(Object.entries(asked.tasks));
  const names = [...askedTasks.keys(), ...[...outputs.keys()].filter((name) => !askedTasks.has(name))];
  const tasks = names.map((name) => {
    const known = askedTasks.get(name)?.output ?? {};
    return [name, { output: learnedFrom(outputs.get(name) ?? [], known) }] as const;
  });
  return { input: learnedFrom(inputs, asked.input), tasks: Object.fromEntries(tasks) };
}

function learnedFrom(samples: readonly unknown[], asked: JsonSchema): JsonSchema {
  return samples.length === 0 ? asked : mergeSchemas(asked, learnSchema(samples));
}
