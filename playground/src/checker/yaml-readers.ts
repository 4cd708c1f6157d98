import { readersAtOnce } from '@stepproof/checking/readers-at-once';

/** A module of its own, so that the parsers are loaded only when a text is YAML. */
export const yamlReaders = readersAtOnce;
