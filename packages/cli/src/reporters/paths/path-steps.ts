import type { ScopeRun, Visit } from '@stepproof/core';
import { cutText, widthOf } from '@stepproof/reports';
import type { Colours, Paint } from '../../terminal/colours.ts';
import { printable } from '../../terminal/printable.ts';

/** The states of an execution in lines of at most so many columns: `A → B (C | D ✗) ✗→ E`, where B catches what D fails with. */
export function stepLines(visits: readonly Visit[], columns: number, colours: Colours): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  for (const { text, drawn } of new StepWords(colours, columns).of(visits)) {
    const wide = widthOf(text);
    if (width > 0 && width + 1 + wide > columns) {
      lines.push(line);
      [line, width] = ['', 0];
    }
    line += width === 0 ? drawn : ` ${drawn}`;
    width += width === 0 ? wide : wide + 1;
  }
  return [...lines, line];
}

/** What is not broken: a state with its brackets and the arrow after it. */
interface Word {
  readonly text: string;
  /** The same with colours. */
  readonly drawn: string;
}

/** More states of a scope are left out in the middle, and so are more branches and iterations. */
const mostVisits = 40;
const mostRuns = 6;

/** Room for what stands beside a name. */
const roomBeside = 12;

class StepWords {
  readonly #colours: Colours;
  readonly #longestName: number;

  constructor(colours: Colours, columns: number) {
    this.#colours = colours;
    this.#longestName = Math.max(columns - roomBeside, roomBeside);
  }

  /** The nesting is bounded by the interpreter. */
  of(visits: readonly Visit[]): readonly Word[] {
    const half = mostVisits / 2;
    if (visits.length <= mostVisits) return visits.flatMap((visit) => this.#visit(visit, visit === visits.at(-1)));
    const left = `… ${visits.length - mostVisits} more … →`;
    return [
      ...visits.slice(0, half).flatMap((visit) => this.#visit(visit, false)),
      { text: left, drawn: this.#colours.dim(left) },
      ...this.of(visits.slice(-half)),
    ];
  }

  #visit(visit: Visit, isLast: boolean): readonly Word[] {
    const { dim, red, yellow } = this.#colours;
    const { state, attempts, catcher, failure } = visit;
    const retries = attempts.filter(({ retry }) => retry !== undefined).length;
    const name = cutText(printable(state.name), this.#longestName);
    const words: Word[] = [{ text: name, drawn: name }];
    if (retries > 0) append(words, retries === 1 ? ' ↻' : ` ↻${retries}`, yellow);
    words.push(...this.#runs(attempts.at(-1)?.runs ?? []));
    if (catcher !== undefined || failure !== undefined) append(words, ' ✗', red);
    if (!isLast) append(words, catcher === undefined ? ' →' : '→', catcher === undefined ? dim : red);
    return words;
  }

  /** What branches and iterations did, in brackets; what several of them did alike is shown once. */
  #runs(runs: readonly ScopeRun[]): readonly Word[] {
    const { dim } = this.#colours;
    const groups = this.#alike(runs.filter(({ visits }) => visits.length > 0));
    const shown = groups.slice(0, mostRuns);
    const words = shown.flatMap(({ words: own, count }, index) => {
      const group = [...own];
      if (count > 1) append(group, ` ×${count}`, dim);
      if (index < shown.length - 1) append(group, ' |', dim);
      return group;
    });
    const [first] = words;
    if (first === undefined) return [];
    words[0] = { text: `(${first.text}`, drawn: `${dim('(')}${first.drawn}` };
    append(words, groups.length > shown.length ? ' | …)' : ')', dim);
    return words;
  }

  #alike(runs: readonly ScopeRun[]): readonly RunGroup[] {
    const groups = new Map<string, RunGroup>();
    for (const { visits } of runs) {
      const words = this.of(visits);
      const key = words.map(({ text }) => text).join(' ');
      groups.set(key, { words, count: (groups.get(key)?.count ?? 0) + 1 });
    }
    return [...groups.values()];
  }
}

interface RunGroup {
  readonly words: readonly Word[];
  readonly count: number;
}

/** Adds a sign to the last word. */
function append(words: Word[], sign: string, paint: Paint): void {
  const last = words.at(-1);
  if (last !== undefined) words[words.length - 1] = { text: last.text + sign, drawn: last.drawn + paint(sign) };
}
