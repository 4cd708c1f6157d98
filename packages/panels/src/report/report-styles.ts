/** How the page is laid out. Whoever prints it gets all of it, without what only programs do. */
export const reportStyles = `
html{background:var(--sp-canvas)}
body{margin:0}
.report{max-width:1100px;margin:0 auto;padding:24px 16px 64px}
.report h1{font-size:22px;margin:0 16px;overflow-wrap:anywhere}
.report header p,.report nav,.report article>.place{margin:4px 16px;color:var(--sp-muted)}
.report nav a{color:var(--sp-accent)}
.report nav ul{padding-left:18px}
.report article{border-top:1px solid var(--sp-border);margin-top:24px;padding-top:24px}
.report .graph{margin:8px 0;max-height:75vh;overflow:auto;border:1px solid var(--sp-border);border-radius:8px;background:var(--sp-canvas)}
.report .graph>svg{display:block;margin:0 auto;max-width:100%;height:auto}
.report .graph.live{height:75vh;overflow:hidden}
@media print{.report .graph,.report .data{max-height:none;overflow:visible}}
`.trim();
