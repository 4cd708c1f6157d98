import type { FileView } from '@stepproof/checking';

/** All that the command may do with the world outside. Tests hand in their own. */
export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  /** The current folder, as an absolute path. */
  readonly folder: string;
  /** The user's home; no configuration is looked for above it. */
  readonly home: string;
  /** The folder of this package, in which the pages of the rules ship. */
  readonly packageFolder: string;
  /** The folder of the data on AWS, which ships beside the command. */
  readonly awsData: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly files: FileAccess;
  /** Reads standard input to its end, or until it is longer than `most` bytes. */
  readStandardInput(most: number): Promise<Buffer>;
  /** Milliseconds, for showing progress only. */
  now(): number;
}

export interface Output {
  readonly isTerminal: boolean;
  /** The width of the terminal, where there is one. */
  readonly columns: number | undefined;
  write(text: string): void;
}

/** Files by absolute path. What cannot be done throws Node's error, with its `code`. */
export interface FileAccess extends FileView {
  /** All bytes of a file; nothing when there are more than `most`. */
  readUpTo(path: string, most: number): Buffer | undefined;
  /** Puts new bytes in place of the old ones at once, keeping the mode of the file. */
  replace(path: string, bytes: Uint8Array): void;
  /** Writes a file, which may be a new one, with the folders that it is in; a new one has the mode. */
  write(path: string, bytes: Uint8Array, mode?: number): void;
}
