import { themed } from '@stepproof/diagram';

const shapes = `
.panels{font:14px/1.5 var(--vscode-font-family,ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif);color:var(--sp-text);background:var(--sp-canvas)}
.panel{padding:4px 16px 16px}
.panel h2{font-size:16px;margin:16px 0 4px}
.panel h3{font-size:13px;margin:12px 0 4px}
.panel h4{font-size:12px;margin:10px 0 2px;color:var(--sp-muted);font-weight:600}
.panel p{margin:6px 0}
.panel ol,.panel ul{margin:8px 0;padding:0}
.panel .paths,.panel .findings{list-style:none}
.panel .paths>li,.panel .findings>li{background:var(--sp-surface);border:1px solid var(--sp-border);border-radius:8px;margin:8px 0;padding:8px 12px}
.panel .findings>li{border-left-width:4px}
.panel .findings>.error{border-left-color:var(--sp-error)}
.panel .findings>.warning{border-left-color:var(--sp-warning)}
.panel .findings>.info{border-left-color:var(--sp-info)}
.panel summary{cursor:pointer;padding:2px 0}
.panel .name{font-weight:600;overflow-wrap:anywhere}
.panel .name code{font-weight:600}
.panel .word{display:inline-block;font-size:11px;font-weight:700;letter-spacing:.02em;border:1px solid currentColor;border-radius:9px;padding:0 7px;margin:0 8px;color:var(--sp-muted);overflow-wrap:anywhere}
.panel .message .word,.panel td .word{margin-left:0}
.panel td .word,.panel td [data-action]{white-space:nowrap}
.panel .word.error,.panel .word.FAILED,.panel .word.TIMED_OUT,.panel .word.missing,.panel .word.denied{color:var(--sp-error)}
.panel .word.warning,.panel .word.conditional{color:var(--sp-warning)}
.panel .word.info{color:var(--sp-info)}
.panel .word.SUCCEEDED,.panel .word.granted{color:var(--sp-success)}
.panel .route{display:flex;flex-wrap:wrap;gap:4px 0;list-style:none}
.panel .route li{overflow-wrap:anywhere}
.panel .route li+li::before{content:"→";color:var(--sp-muted);margin:0 6px}
.panel .rest{color:var(--sp-muted)}
.panel .data{margin:0;padding:8px 10px;max-height:20em;overflow:auto;border-radius:6px;background:var(--sp-lane);font:12px/1.5 var(--vscode-editor-font-family,ui-monospace,SFMono-Regular,Menlo,Consolas,monospace)}
.panel code{font:12px/1.5 var(--vscode-editor-font-family,ui-monospace,SFMono-Regular,Menlo,Consolas,monospace);overflow-wrap:anywhere}
.panel .place{display:flex;flex-wrap:wrap;gap:4px 12px;align-items:baseline}
.panel .place,.panel .fix,.panel .notice,.panel .next,.panel .why{color:var(--sp-muted)}
.panel .failure,.panel .missing td:last-child,.panel .denied td:last-child{color:var(--sp-error)}
.panel .scrolled{overflow-x:auto}
.panel table{border-collapse:collapse;width:100%}
.panel caption{text-align:left;color:var(--sp-muted);padding:4px 0}
.panel th,.panel td{text-align:left;vertical-align:top;padding:5px 12px 5px 0;border-bottom:1px solid var(--sp-border)}
.panel td:first-child{min-width:5em;overflow-wrap:anywhere}
.panel td p{margin:2px 0}
.panel .unused ul{padding-left:18px}
.panel .unused li{overflow-wrap:anywhere}
.panel [data-action]{font:inherit;font-size:12px;color:var(--sp-text);background:var(--sp-surface);border:1px solid var(--sp-border);border-radius:6px;padding:2px 10px;margin:0 6px 4px 0;cursor:pointer}
.panel [data-action]:hover{border-color:var(--sp-accent)}
.panel [data-action]:disabled{opacity:.5;cursor:default}
.panel :focus-visible{outline:2px solid var(--sp-accent);outline-offset:2px}
.panels:not(.with-program) .needs-program{display:none}
`;

/** The style sheet of panels, in the colours of pictures. They stand in an element of the class `panels`. */
export const panelStyles = `${themed('.panels')}${shapes}`.trim();
