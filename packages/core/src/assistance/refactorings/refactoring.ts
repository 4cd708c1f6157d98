import type { Document } from '../../engine/document.ts';
import type { FactStore } from '../../engine/fact-store.ts';
import type { QueryLanguage } from '../../language/schema.ts';
import type { State } from '../../model/state-machine.ts';
import { impossibleEdit, type TextEdit } from '../../text/text-edit.ts';

/** A change of the text that a person may want at a place: all its edits are made, or none. */
export interface Refactoring {
  /** What it does, as a command: "Wrap `Pay` in a Parallel state". */
  readonly title: string;
  /** `extract`: a part gets a state of its own. `rewrite`: the state is changed where it stands. */
  readonly kind: 'extract' | 'rewrite';
  /** In the order of the text. Those that insert at one place are one. */
  readonly edits: readonly TextEdit[];
}

/** A state that is written out, so that all of it can be changed where it stands. */
export interface StateSite {
  readonly document: Document;
  readonly facts: FactStore;
  readonly state: State;
  readonly language: QueryLanguage;
}

/** A refactoring whose edits may turn out to be impossible. */
export interface Draft {
  readonly title: string;
  readonly kind: Refactoring['kind'];
  readonly edits: readonly (TextEdit | undefined)[];
}

/** Nothing where one of the edits cannot be made, because of how the definition is quoted or put together in its file. */
export function possibleEdits(edits: readonly (TextEdit | undefined)[]): readonly TextEdit[] | undefined {
  const possible = edits.filter((edit) => edit !== undefined && edit !== impossibleEdit) as readonly TextEdit[];
  return possible.length === edits.length ? inOrder(possible) : undefined;
}

/** What is inserted where another edit begins is a part of that one. */
function inOrder(edits: readonly TextEdit[]): readonly TextEdit[] {
  const ordered: TextEdit[] = [];
  for (const edit of [...edits].sort(byPlace)) {
    const last = ordered.at(-1);
    const isJoined = last !== undefined && isInsertion(last) && last.span.start === edit.span.start;
    if (isJoined) ordered[ordered.length - 1] = { ...edit, text: last.text + edit.text };
    else ordered.push(edit);
  }
  return ordered;
}

function byPlace(one: TextEdit, other: TextEdit): number {
  return one.span.start - other.span.start || Number(isInsertion(other)) - Number(isInsertion(one));
}

function isInsertion({ span }: TextEdit): boolean {
  return span.start === span.end;
}
