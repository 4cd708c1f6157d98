import { themed } from '@stepproof/diagram';
import { viewStyles } from '@stepproof/diagram/view';
import { panelStyles } from '@stepproof/panels';

const shapes = `
html,body{height:100%;margin:0;padding:0}
.machine{display:flex;flex-direction:column;height:100%;background:var(--sp-canvas);color:var(--sp-text);font:13px/1.4 var(--vscode-font-family,system-ui,sans-serif)}
.machine header{display:flex;align-items:center;gap:12px;padding:6px 12px;border-bottom:1px solid var(--sp-border)}
.machine h1{flex:1;min-width:0;margin:0;font-size:13px;font-weight:600;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.machine [role=group]{display:flex;gap:4px}
.machine header button,.machine .back{font:inherit;color:inherit;background:none;border:1px solid var(--sp-border);border-radius:6px;padding:3px 10px;cursor:pointer}
.machine header button:hover,.machine .back:hover{background:var(--sp-lane)}
.machine header button[aria-pressed=true]{background:var(--sp-lane);border-color:var(--sp-accent)}
.machine button:focus-visible,.machine #side:focus-visible{outline:2px solid var(--sp-accent);outline-offset:-2px}
.machine main{flex:1;display:flex;min-height:0;position:relative}
.machine #graph{flex:1;min-width:0;min-height:0}
.machine #side{width:min(46%,460px);overflow:auto;border-left:1px solid var(--sp-border)}
.machine .back{margin:12px 16px 0}
.machine .waiting,.machine .refused{padding:4px 16px}
.machine #notice{position:absolute;inset:auto 0 50%;margin:0;text-align:center;color:var(--sp-muted)}
.machine [hidden]{display:none}
@media (max-width:640px){.machine main{flex-direction:column}.machine #side{width:auto;height:55%;border-left:0;border-top:1px solid var(--sp-border)}}
`;

/** All styles of the page, which its program adopts. */
export const pageStyles = `${viewStyles}\n${panelStyles}\n${themed('.machine')}${shapes}`;
