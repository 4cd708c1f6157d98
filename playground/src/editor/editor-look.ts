import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** The colours of the page, which are those of the pictures. */
const highlighting = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--sp-data)' },
  { tag: [tags.string, tags.content], color: 'var(--sp-storage)' },
  { tag: [tags.number, tags.bool, tags.null, tags.keyword], color: 'var(--sp-compute)' },
  { tag: [tags.comment, tags.meta], color: 'var(--sp-muted)' },
  { tag: [tags.punctuation, tags.separator, tags.bracket], color: 'var(--sp-muted)' },
  { tag: tags.invalid, color: 'var(--sp-error)' },
]);

const look = EditorView.theme({
  '&': { height: '100%', color: 'var(--sp-text)', backgroundColor: 'var(--sp-surface)', fontSize: '13px' },
  '&.cm-focused': { outline: '2px solid var(--sp-accent)', outlineOffset: '-2px' },
  '.cm-scroller': { fontFamily: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace', lineHeight: '1.55' },
  '.cm-content': { caretColor: 'var(--sp-text)' },
  '.cm-cursor, .cm-dropCursor': { borderLeftColor: 'var(--sp-text)' },
  '.cm-gutters': { color: 'var(--sp-muted)', backgroundColor: 'var(--sp-surface)', border: '0' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--sp-lane)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'color-mix(in srgb, var(--sp-accent) 26%, transparent)',
  },
  '&.cm-focused .cm-matchingBracket': { backgroundColor: 'color-mix(in srgb, var(--sp-accent) 20%, transparent)' },
  '.cm-foldPlaceholder': { color: 'var(--sp-muted)', backgroundColor: 'var(--sp-lane)', border: '0' },
  '.cm-tooltip, .cm-panels': {
    color: 'var(--sp-text)',
    backgroundColor: 'var(--sp-surface)',
    border: '1px solid var(--sp-border)',
    borderRadius: '8px',
  },
  '.cm-panels': { borderRadius: '0', borderWidth: '1px 0 0' },
  '.cm-tooltip.cm-tooltip-lint, .cm-tooltip-hover': { maxWidth: 'min(520px, 90vw)', overflow: 'hidden' },
  '.cm-diagnosticText': { display: 'block' },
  '.cm-diagnostic code': { font: '12px/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace' },
  '.cm-diagnostic': {
    padding: '8px 12px',
    borderLeftWidth: '4px',
    font: '13px/1.5 ui-sans-serif, system-ui, sans-serif',
  },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--sp-error)' },
  '.cm-diagnostic-warning': { borderLeftColor: 'var(--sp-warning)' },
  '.cm-diagnostic-info, .cm-diagnostic-hint': { borderLeftColor: 'var(--sp-info)' },
  '.cm-diagnosticSource': { color: 'var(--sp-muted)', opacity: '1', fontSize: '12px' },
  '.cm-diagnosticAction': {
    color: 'var(--sp-on-badge)',
    backgroundColor: 'var(--sp-accent)',
    borderRadius: '6px',
    padding: '3px 10px',
    margin: '4px 8px 0 0',
    cursor: 'pointer',
  },
  '.cm-lintRange': { backgroundImage: 'none', paddingBottom: '0', textDecorationSkipInk: 'none' },
  '.cm-lintRange-error': { textDecoration: 'underline wavy var(--sp-error) 1px' },
  '.cm-lintRange-warning': { textDecoration: 'underline wavy var(--sp-warning) 1px' },
  '.cm-lintRange-info, .cm-lintRange-hint': { textDecoration: 'underline dotted var(--sp-info) 1px' },
  '.unnecessary': { opacity: '.55' },
  '.cm-panel.cm-panel-lint ul [aria-selected]': { color: 'var(--sp-text)', backgroundColor: 'var(--sp-lane)' },
  '.cm-panel button, .cm-panel input': { font: 'inherit' },
  '.cm-textfield, .cm-button': {
    color: 'var(--sp-text)',
    backgroundColor: 'var(--sp-surface)',
    backgroundImage: 'none',
    border: '1px solid var(--sp-border)',
    borderRadius: '6px',
  },
});

export const editorLook = [look, syntaxHighlighting(highlighting)];
