import { pictureStyles, themed } from '../svg/styles.ts';

const around = `
.stepproof-view{position:relative;display:flex;width:100%;height:100%;overflow:hidden;background:var(--sp-canvas);color:var(--sp-text);font:13px/1.4 var(--vscode-font-family,ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif)}
.stepproof-view *{box-sizing:border-box}
.stepproof-view .inside{display:flex;flex-direction:column;flex:1;min-width:0}
.stepproof-view .bar{display:flex;flex-wrap:wrap;justify-content:space-between;gap:4px 8px;padding:5px 8px;border-bottom:1px solid var(--sp-border)}
.stepproof-view .board{position:relative;flex:1;min-height:0}
.stepproof-view .viewport{position:absolute;inset:0;overflow:hidden;cursor:grab;touch-action:none;outline:none}
.stepproof-view .viewport.moving{cursor:grabbing}
.stepproof-view .viewport:focus-visible{box-shadow:inset 0 0 0 2px var(--sp-accent)}
.stepproof-view .stage{position:absolute;top:0;left:0;transform-origin:0 0;user-select:none}
.stepproof-view .moving .stage{will-change:transform}
.stepproof-view .stage svg{display:block}
.stepproof-view .state{cursor:pointer}
.stepproof-view .state:hover>.card{stroke:var(--sp-muted)}
.stepproof-view .state.selected>.card{stroke:var(--sp-accent);stroke-width:2.2;stroke-dasharray:none}
.stepproof-view .state.current>.focus{stroke:var(--sp-accent);stroke-width:2}
.stepproof-view .cluster.current>.card{stroke:var(--sp-accent);stroke-width:2.2}
.stepproof-view .state.found>.card{stroke:var(--sp-warning);stroke-width:2}
.stepproof-view .on-path>.card{stroke:var(--sp-path);stroke-width:2.2}
.stepproof-view .edge.on-path{stroke:var(--sp-path);stroke-width:2.6;opacity:1}
.stepproof-view .with-path .state:not(.on-path),.stepproof-view .with-path .edge:not(.on-path),.stepproof-view .with-path .label:not(.on-path),.stepproof-view .with-path .stub{opacity:.35}
.stepproof-view .with-path .cluster:not(.on-path){opacity:1}
.stepproof-view .tools{display:flex;gap:2px}
.stepproof-view button{min-width:28px;height:28px;padding:0 8px;border:1px solid transparent;border-radius:6px;background:none;color:inherit;font:inherit;cursor:pointer}
.stepproof-view button:hover{background:var(--sp-lane)}
.stepproof-view button:focus-visible,.stepproof-view input:focus-visible,.stepproof-view [role=treeitem]:focus-visible{outline:2px solid var(--sp-accent);outline-offset:-2px}
.stepproof-view .search{flex:1 1 120px;max-width:240px}
.stepproof-view input{width:100%;height:28px;padding:0 10px;border:1px solid var(--sp-border);border-radius:6px;background:var(--sp-surface);color:inherit;font:inherit}
.stepproof-view input::placeholder{color:var(--sp-muted);opacity:1}
.stepproof-view .told{position:absolute;left:8px;top:8px;max-width:60%;padding:1px 8px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;border:1px solid var(--sp-border);border-radius:6px;background:var(--sp-surface);color:var(--sp-muted);font-size:12px;pointer-events:none}
.stepproof-view .told:empty{border-color:transparent;background:none}
.stepproof-view .minimap{position:absolute;right:8px;top:8px;max-width:40%;max-height:60%;border:1px solid var(--sp-border);border-radius:8px;background:var(--sp-surface);cursor:pointer;touch-action:none}
.stepproof-view .minimap path{fill:var(--sp-edge);fill-opacity:.55}
.stepproof-view .minimap .seen{fill:var(--sp-accent);fill-opacity:.12;stroke:var(--sp-accent);stroke-width:1.5;vector-effect:non-scaling-stroke}
.stepproof-view [hidden]{display:none}
.stepproof-view .outline{width:280px;overflow:auto;padding:8px 0;border-right:1px solid var(--sp-border);background:var(--sp-canvas)}
.stepproof-view .outline.folded:not(:focus-within){position:absolute;width:1px;height:1px;padding:0;overflow:hidden;clip-path:inset(50%);border:0}
.stepproof-view .outline ul{margin:0;padding:0;list-style:none}
.stepproof-view [role=treeitem]{padding:3px 12px;white-space:nowrap;overflow:hidden;text-overflow:ellipsis;cursor:pointer;border-left:2px solid transparent}
.stepproof-view [role=treeitem][aria-selected=true]{border-left-color:var(--sp-accent);background:var(--sp-lane)}
.stepproof-view [role=treeitem] small{color:var(--sp-muted);font-size:11.5px}
.stepproof-view [role=treeitem].way{color:var(--sp-muted)}
@media (prefers-reduced-motion:no-preference){.stepproof-view .gliding .stage{transition:transform .18s ease-out}}
`;

/** The style sheet of a view, with that of the picture in it: the host adopts it, so that no style stands in the page. */
export const viewStyles = `${themed('.stepproof-view')}\n${pictureStyles}${around}`.trim();
