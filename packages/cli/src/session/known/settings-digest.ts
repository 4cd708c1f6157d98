import type { FileSettings } from '@stepproof/checking';
import type { FoundFile } from '../../files/found-file.ts';
import { configFor, type Session, surroundingsOf } from '../session.ts';
import { digestOf } from './digest.ts';

/** Stands for all that holds for a file: by configurations, inventories and the command line. */
export async function settingsDigest(shown: string, asking: FoundFile, session: Session): Promise<string> {
  const settings = await surroundingsOf(asking, session).settingsFor(shown);
  if (settings === undefined) return 'left out';
  const known = digests.get(settings);
  if (known !== undefined) return known;
  const { lint, type, depth } = settings;
  const levels = [...lint.levels].sort(([one], [other]) => (one < other ? -1 : 1));
  const digest = digestOf(
    JSON.stringify([lint.preset, levels, type, depth, await inventoryOf(settings, shown, session)]),
  );
  digests.set(settings, digest);
  return digest;
}

/** The same settings are handed out for many files, where no option of the command line is added to them. */
const digests = new WeakMap<FileSettings, string>();

async function inventoryOf({ inventory }: FileSettings, shown: string, session: Session): Promise<string> {
  if (inventory === undefined) return '';
  const known = inventories.get(inventory);
  if (known !== undefined) return known;
  const config = await configFor(shown, session);
  const digest = digestOf(JSON.stringify([session.listings, config?.listings, config?.place]));
  inventories.set(inventory, digest);
  return digest;
}

const inventories = new WeakMap<object, string>();
