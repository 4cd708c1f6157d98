import { dirname, isAbsolute, resolve } from 'node:path';
import { type NearbyFiles, nearbyFiles, pathBelow, type Surroundings, withSlashes } from '@stepproof/checking';
import { defaultSettings } from '@stepproof/core';
import { type LoadedMachines, recorded, type SourceTexts } from '@stepproof/reports';
import type { ConfigSource } from '../config/config-source.ts';
import type { FoundFile } from '../files/found-file.ts';
import type { Io } from '../io.ts';
import type { TestOptions } from './test-options.ts';

/** What all files of a run of tests share. */
export interface TestSession {
  readonly io: Io;
  readonly options: TestOptions;
  readonly configs: ConfigSource;
  /** The machines that are tested, each once, however many files test it. */
  readonly machines: LoadedMachines;
  /** Everything that was read, in which places are shown. */
  readonly texts: SourceTexts;
}

/** What is known of a file of tests and of those around it. */
export function testSurroundings(file: FoundFile, session: TestSession): Surroundings {
  return {
    nearby: nearby(file, session),
    async settingsFor(shown) {
      const path = resolve(session.io.folder, shown);
      const config = await session.configs.configFor(dirname(path));
      return config?.settingsFor(path) ?? { lint: defaultSettings, type: undefined };
    },
  };
}

/** Files are read as far as they lie in the current folder, or beside the tests. */
function nearby({ root }: FoundFile, { io, texts }: TestSession): NearbyFiles {
  const files = nearbyFiles({
    root,
    files: io.files,
    pathOf: (shown) => resolve(io.folder, shown),
    shownAs: (path, from) => (isAbsolute(from) ? withSlashes(path) : pathBelow(io.folder, path)),
    unwritten: () => undefined,
  });
  return recorded(files, texts);
}
