import { yamlReaderFrom } from '@stepproof/core';
import { getScalarValue, parseEvents } from 'js-yaml';

/** A module of its own, so that only this part of the library is loaded, and only when a file is YAML. */
export const yamlReader = yamlReaderFrom({ parseEvents, getScalarValue });
