import { json } from '@codemirror/lang-json';
import { yaml } from '@codemirror/lang-yaml';
import { type Diagnostic, lintGutter, setDiagnostics } from '@codemirror/lint';
import { Compartment, EditorState, Text } from '@codemirror/state';
import { EditorView, type ViewUpdate } from '@codemirror/view';
import { basicSetup } from 'codemirror';
import type { Change, Finding, Range } from '../checker/questions.ts';
import { editorLook } from './editor-look.ts';

/** What is written, with marks where something was found. */
export interface Editor {
  readonly text: string;
  /** Puts another text in the place of the whole. */
  replace(text: string): void;
  change(changes: readonly Change[]): void;
  /** Marks findings, which must be those of the present text. */
  mark(findings: readonly Finding[]): void;
  /** Selects a place and brings it into sight. */
  reveal(place: Range): void;
}

export interface EditorOptions {
  readonly text: string;
  /** `isAnother` where nothing of the text before is left. */
  readonly onChange: (text: string, isAnother: boolean) => void;
}

/**
 * Puts an editor into an element. It stands in a shadow tree, because there its styles are adopted as sheets, while in the page itself they
 * would be written into an element that the policy of the page forbids.
 */
export function createEditor(host: HTMLElement, { text, onChange }: EditorOptions): Editor {
  const root = host.attachShadow({ mode: 'open' });
  const language = new Compartment();
  const changed = EditorView.updateListener.of((update) => {
    if (update.docChanged) onChange(update.state.doc.toString(), replacesAll(update));
  });
  // What is pasted may be of the other format.
  const following = EditorState.transactionExtender.of(({ docChanged, newDoc, startState }) => {
    if (!docChanged || isJson(newDoc) === isJson(startState.doc)) return null;
    return { effects: language.reconfigure(languageOf(newDoc)) };
  });
  const named = EditorView.contentAttributes.of({ 'aria-label': 'Definition', tabindex: '0' });
  const doc = Text.of(text.split('\n'));
  const extensions = [basicSetup, lintGutter(), language.of(languageOf(doc)), following, editorLook, named, changed];
  const view = new EditorView({ state: EditorState.create({ doc, extensions }), parent: root, root });
  return {
    get text() {
      return view.state.doc.toString();
    },
    replace(next) {
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert: next },
        selection: { anchor: 0 },
        scrollIntoView: true,
      });
    },
    change: (changes) => view.dispatch({ changes: [...changes] }),
    mark(findings) {
      const { length } = view.state.doc;
      view.dispatch(
        setDiagnostics(
          view.state,
          findings.slice(0, mostMarks).map((finding) => markOf(finding, length)),
        ),
      );
    },
    reveal({ from, to }) {
      const end = view.state.doc.length;
      view.dispatch({
        selection: { anchor: Math.min(from, end), head: Math.min(to, end) },
        effects: EditorView.scrollIntoView(Math.min(from, end), { y: 'center' }),
      });
      view.focus();
    },
  };
}

/** More would make typing slow, and nobody reads as many. */
export const mostMarks = 500;

function languageOf(doc: Text) {
  return isJson(doc) ? json() : yaml();
}

function isJson(doc: Text): boolean {
  return /^\s*[{[]/.test(doc.sliceString(0, 1_000));
}

function replacesAll({ changes, startState }: ViewUpdate): boolean {
  let isWhole = false;
  changes.iterChangedRanges((from, to) => {
    isWhole ||= from === 0 && to === startState.doc.length;
  });
  return isWhole;
}

function markOf(finding: Finding, length: number): Diagnostic {
  const { from, to, severity, message, ruleId, remedies, isUnnecessary } = finding;
  return {
    from: Math.min(from, length),
    to: Math.min(to, length),
    severity,
    message,
    source: ruleId,
    renderMessage: () => sentence(message),
    ...(isUnnecessary && { markClass: 'unnecessary' }),
    actions: remedies.map(({ title, changes }) => ({
      name: title.replaceAll('`', ''),
      apply: (view: EditorView) => view.dispatch({ changes: [...changes] }),
    })),
  };
}

/** A sentence with its names in backticks set as code. */
function sentence(message: string): HTMLElement {
  const whole = document.createElement('span');
  for (const [index, words] of message.split('`').entries()) {
    const part = document.createElement(index % 2 === 1 ? 'code' : 'span');
    part.textContent = words;
    whole.append(part);
  }
  return whole;
}
