import { jsonataParserFrom } from '@stepproof/core';
import jsonata from 'jsonata';

/** A module of its own, so that the library is loaded only when a file holds an expression. */
export const jsonataParser = jsonataParserFrom(jsonata);
