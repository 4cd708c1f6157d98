import type { SyntaxReaders } from '@stepproof/core';
import { isAlias, isMap, isScalar, isSeq, parseAllDocuments } from 'yaml';

/** A module of its own, so that the library is loaded only when a YAML file is broken. */
export const yamlRecovery: NonNullable<SyntaxReaders['yamlRecovery']> = {
  parseAllDocuments,
  isAlias,
  isMap,
  isScalar,
  isSeq,
};
