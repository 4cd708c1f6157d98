import { regexEngineFrom } from '@stepproof/core';
import * as re2 from 're2js';

/** Matches in linear time. A module of its own, so that the library is loaded only when an expression holds a regular expression. */
export const regexEngine = regexEngineFrom(re2);
