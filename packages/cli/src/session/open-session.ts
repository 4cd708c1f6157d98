import { type ConfigSource, foundConfigs, namedConfig, noConfigs } from '../config/config-source.ts';
import type { FoundFile } from '../files/found-file.ts';
import type { Io } from '../io.ts';
import type { CheckOptions } from './check-options.ts';
import { readInventories } from './inventories.ts';
import { pathOf, type Session } from './session.ts';

/** All that a run shares, for these files. */
export async function openSession(files: readonly FoundFile[], options: CheckOptions, io: Io): Promise<Session> {
  const configs = await configSource(options, io);
  const found = new Map(files.map((file) => [file.path ?? pathOf(file.shown, { io }), file] as const));
  const listings = readInventories(options.inventory, io);
  const depth = options.depth ?? 'deep';
  return { io, options, configs, listings, depth, found, fixable: undefined, changed: new Map() };
}

async function configSource({ config }: CheckOptions, io: Io): Promise<ConfigSource> {
  if (config.kind === 'file') return namedConfig(config.file, io);
  return config.kind === 'none' ? noConfigs : foundConfigs(io);
}
