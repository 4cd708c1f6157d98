import type { Family } from './glyphs.ts';
import { dark, declarations, forced, highContrast, light } from './palettes.ts';

const families: readonly Family[] = [
  ...(['compute', 'data', 'storage', 'message', 'learning'] as const),
  ...(['flow', 'time', 'success', 'failure', 'plain'] as const),
];

/**
 * Light, dark and high contrast, whichever the reader has: by the system, by `data-theme` on the picture or around it, or by the classes that
 * VS Code gives the body of a view.
 */
export function themed(root: string): string {
  const inside = (...around: readonly string[]) =>
    [
      ...around.map((one) => `${one} ${root}`),
      ...around.filter((one) => one.startsWith('[')).map((one) => `${root}${one}`),
    ].join(',');
  return `
${root}{color-scheme:light dark;${declarations(light)}}
@media (prefers-color-scheme:dark){${root}{${declarations(dark)}}}
${inside('[data-theme=light]', '.vscode-light')}{color-scheme:light;${declarations(light)}}
${inside('[data-theme=dark]', '.vscode-dark')}{color-scheme:dark;${declarations(dark)}}
${inside('.vscode-high-contrast')}{color-scheme:dark;${declarations(highContrast)}}
${inside('.vscode-high-contrast-light')}{color-scheme:light}
@media (forced-colors:active){${root}{forced-color-adjust:none;${declarations(forced)}}}`;
}

const shapes = `
.stepproof{font-family:var(--vscode-font-family,ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif);background:var(--sp-canvas)}
.stepproof .canvas{fill:var(--sp-canvas)}
.stepproof .card{fill:var(--sp-surface);stroke:var(--sp-border);stroke-width:1.2}
.stepproof .title{font-size:13px;font-weight:600;fill:var(--sp-text)}
.stepproof .subtitle{font-size:11px;fill:var(--sp-muted)}
.stepproof .lane{fill:var(--sp-lane);stroke:var(--sp-border);stroke-width:1;stroke-dasharray:1 3;stroke-linecap:round}
.stepproof .lane-label{font-size:10.5px;font-weight:600;letter-spacing:.03em;fill:var(--sp-muted)}
.stepproof .behind{fill:var(--sp-surface);stroke:var(--sp-border);stroke-width:1.2}
.stepproof .glyph path{fill:none;stroke:var(--sp-own);stroke-width:1.5;stroke-linecap:round;stroke-linejoin:round}
.stepproof .tile{fill:var(--sp-own);fill-opacity:.12}
.stepproof .succeed .card,.stepproof .fail .card{stroke:var(--sp-own)}
.stepproof .unknown .card{stroke-dasharray:4 3}
.stepproof .edge{fill:none;stroke:var(--sp-edge);stroke-width:1.5}
.stepproof .edge.is-catch{stroke:var(--sp-catch);stroke-dasharray:5 4}
.stepproof .edge.loose{stroke:var(--sp-error);stroke-dasharray:2 4;stroke-linecap:round}
.stepproof .head path{fill:var(--sp-edge)}
.stepproof .head.catch path{fill:var(--sp-catch)}
.stepproof .head.loose path{fill:var(--sp-error)}
.stepproof .head[id] path{fill:context-stroke}
.stepproof .label,.stepproof .label rect{stroke:none}
.stepproof .label rect{fill:var(--sp-canvas);fill-opacity:.92}
.stepproof .label text{font-size:11px;text-anchor:middle;fill:var(--sp-muted)}
.stepproof .label.is-default text{font-style:italic}
.stepproof .label.is-catch text{fill:var(--sp-catch)}
.stepproof .label.loose text{fill:var(--sp-error)}
.stepproof .lane~.label rect{fill-opacity:1}
.stepproof .start{fill:var(--sp-text)}
.stepproof .end circle{fill:var(--sp-canvas);stroke:var(--sp-text);stroke-width:1.5}
.stepproof .end .dot{fill:var(--sp-text);stroke:none}
.stepproof .end.missing circle{stroke:var(--sp-error);stroke-dasharray:2 2}
.stepproof .end.missing .edge{stroke:var(--sp-error);stroke-dasharray:2 3}
.stepproof .end.missing text{font-size:10px;font-weight:700;text-anchor:middle;fill:var(--sp-error)}
.stepproof .retry path{fill:none;stroke:var(--sp-catch);stroke-width:1.4;stroke-linecap:round;stroke-linejoin:round}
.stepproof .area{fill:transparent}
.stepproof .badge path{fill:var(--sp-hint);stroke:var(--sp-canvas);stroke-width:1.5}
.stepproof .badge text{font-size:11px;font-weight:700;text-anchor:middle;fill:var(--sp-on-badge)}
.stepproof .badge.error path{fill:var(--sp-error)}
.stepproof .badge.warning path{fill:var(--sp-warning)}
.stepproof .badge.info path{fill:var(--sp-info)}
.stepproof .stub rect{fill:none;stroke:var(--sp-error);stroke-width:1.2;stroke-dasharray:4 3}
.stepproof .stub text{font-size:11px;text-anchor:middle;fill:var(--sp-error)}
.stepproof .stub.open rect{stroke:var(--sp-muted)}
.stepproof .stub.open text{fill:var(--sp-muted)}
.stepproof .unreachable,.stepproof .state.infeasible,.stepproof .edge.infeasible{opacity:.45}
.stepproof .state.infeasible .card,.stepproof .state.unreachable .card{stroke-dasharray:4 3}
.stepproof .focus{fill:none;stroke:none}
${families.map((family) => `.stepproof .of-${family}{--sp-own:var(--sp-${family})}`).join('\n')}
`;

/** The style sheet of pictures: for a file, a page or a view that adopts it. */
export const pictureStyles = `${themed('.stepproof')}${shapes}`.trim();
