import type { WholeTextTest } from '../json-path/search.ts';
import type { RegexEngine } from './regex-engine.ts';

/** Tests whole texts, as Java's `matches` and with it the filters of JSONPath do. */
export function wholeTextTestFrom(engine: RegexEngine): WholeTextTest {
  return (pattern, flags) => {
    const regex = engine.compile(`^(?:${pattern})$`, flags);
    return regex === undefined ? undefined : (text) => regex.matchFrom(text, 0) !== undefined;
  };
}
