import type { SyntaxReaders } from '@stepproof/core';
import { yamlReader } from './yaml-reader.ts';
import { yamlRecovery } from './yaml-recovery.ts';

/** All readers, loaded whether a file needs them or not. */
export const readersAtOnce: SyntaxReaders = { yaml: yamlReader, yamlRecovery };
