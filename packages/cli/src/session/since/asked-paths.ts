import { dirname, resolve } from 'node:path';
import { type NearbyFiles, readMachines, type Surroundings } from '@stepproof/checking';
import { contractNameFor } from '@stepproof/core';
import type { FoundFile } from '../../files/found-file.ts';
import { pathOf, type Session, surroundingsOf } from '../session.ts';

/** What a check of a file asks for, as absolute paths of files that there need not be. */
export interface AskedPaths {
  /** The file itself and those that are one template with it, or that it takes parts of itself from. */
  readonly own: ReadonlySet<string>;
  /** Folders in which each file that is a part of a template is one of them. */
  readonly folders: ReadonlySet<string>;
  /** For each of its state machines: other files that it is written in, and its contract. */
  readonly machines: readonly ReadonlySet<string>[];
}

/** Reads a text of a file, without checking it. */
export async function askedPaths(file: FoundFile, text: string, session: Session): Promise<AskedPaths> {
  const own = new Set([pathOf(file.shown, session)]);
  const folders = new Set<string>();
  const surroundings = recording(surroundingsOf(file, session), { own, folders, session });
  const source = { file: file.shown, text, isNamed: file.isNamed };
  const { texts, parts, machines } = await readMachines(source, surroundings);
  const whole = new Set([...texts, ...parts].map((one) => pathOf(one.file, session)));
  const ofMachines = machines.map((use) => {
    const contract = resolve(dirname(pathOf(use.file, session)), contractNameFor(use));
    const definition = pathOf(use.file, session);
    return new Set(whole.has(definition) ? [contract] : [definition, contract]);
  });
  for (const paths of ofMachines) for (const path of paths) own.delete(path);
  return { own, folders, machines: ofMachines };
}

interface Recording {
  readonly own: Set<string>;
  readonly folders: Set<string>;
  readonly session: Session;
}

function recording(surroundings: Surroundings, { own, folders, session }: Recording): Surroundings {
  const { nearby } = surroundings;
  const recorded: NearbyFiles = {
    named(from, path) {
      own.add(resolve(dirname(pathOf(from, session)), path));
      return nearby.named(from, path);
    },
    siblings(file) {
      const found = nearby.siblings(file);
      folders.add(dirname(pathOf(file, session)));
      for (const sibling of found ?? []) own.add(pathOf(sibling.file, session));
      return found;
    },
  };
  return { ...surroundings, nearby: recorded };
}
