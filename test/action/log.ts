import { readFileSync } from 'node:fs';

/** What GitHub shows beside a line of the code. */
export interface Annotation {
  readonly severity: string;
  readonly message: string;
  readonly file?: string;
  readonly line?: string;
  readonly column?: string;
  readonly code?: string;
}

interface Pattern {
  readonly regexp: string;
  /** By property of an annotation: the number of the group that has it. */
  readonly [property: string]: number | string;
}

interface Matcher {
  readonly owner: string;
  readonly severity?: string;
  readonly pattern: readonly Pattern[];
}

/** The lines that a matcher has found so far, and what they said. */
interface Progress {
  readonly lines: number;
  readonly properties: Readonly<Record<string, string>>;
}

const nothingFound: Progress = { lines: 0, properties: {} };

/** What the runner makes of the lines of a log: commands, and what problem matchers find. */
export class Log {
  text = '';
  readonly annotations: Annotation[] = [];
  readonly #matchers = new Map<string, Matcher>();
  readonly #progress = new Map<string, Progress>();
  /** The command that ends what `stop-commands` began. */
  #resumedBy: string | undefined;

  read(text: string): void {
    this.text += text;
    for (const line of text.split('\n')) if (!this.#obeys(line)) this.#match(line);
  }

  /** Whether a line is a command, which it is if it begins with two colons. */
  #obeys(line: string): boolean {
    const command = /^\s*::([\w-]+)(?: ([^:]*))?::(.*)$/.exec(line);
    if (command === null) return false;
    const [, name = '', properties = '', data = ''] = command;
    if (this.#resumedBy !== undefined) {
      if (name !== this.#resumedBy) return false;
      this.#resumedBy = undefined;
    } else this.#obey(name, properties, data);
    return true;
  }

  #obey(name: string, properties: string, data: string): void {
    if (name === 'stop-commands') this.#resumedBy = data;
    if (name === 'add-matcher') this.#add(data);
    if (name === 'remove-matcher') this.#matchers.delete(properties.replace('owner=', ''));
    if (/^(error|warning|notice)$/.test(name)) this.annotations.push(annotationOf(name, properties, data));
  }

  #add(file: string): void {
    const { problemMatcher }: { problemMatcher: readonly Matcher[] } = JSON.parse(readFileSync(file, 'utf8'));
    for (const matcher of problemMatcher) this.#matchers.set(matcher.owner, matcher);
  }

  /** The patterns of a matcher are for lines that follow each other. */
  #match(line: string): void {
    for (const { owner, pattern, severity = 'error' } of this.#matchers.values()) {
      const { lines, properties } = this.#progress.get(owner) ?? nothingFound;
      const found = propertiesIn(line, pattern[lines] as Pattern);
      this.#progress.delete(owner);
      if (found === undefined) continue;
      const all = { ...properties, ...found };
      if (lines + 1 === pattern.length) this.annotations.push({ severity, message: '', ...all });
      else this.#progress.set(owner, { lines: lines + 1, properties: all });
    }
  }
}

function propertiesIn(line: string, { regexp, ...groups }: Pattern): Progress['properties'] | undefined {
  const match = new RegExp(regexp).exec(line);
  if (match === null) return undefined;
  return Object.fromEntries(Object.entries(groups).map(([name, group]) => [name, match[Number(group)] ?? '']));
}

function annotationOf(severity: string, properties: string, message: string): Annotation {
  const pairs = properties.split(',').map((pair) => pair.split('=') as [string, string]);
  const { file, line, col, title } = Object.fromEntries(pairs);
  return {
    severity,
    message,
    ...(file !== undefined && line !== undefined && col !== undefined && { file, line, column: col }),
    ...(title !== undefined && { code: title }),
  };
}
