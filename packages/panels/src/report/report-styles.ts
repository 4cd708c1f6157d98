/** How the page is laid out. Whoever prints it gets all of it, without what only programs do. */
export const reportStyles = `
body{margin:0}
.report{min-height:100vh;box-sizing:border-box;padding:24px max(16px,calc(50% - 550px)) 64px}
.report h1{font-size:22px;margin:0 16px;overflow-wrap:anywhere}
.report header p,.report nav,.report article>.place{margin:4px 16px;color:var(--sp-muted)}
.report nav a{color:var(--sp-accent)}
.report nav ul{padding-left:18px}
.report article{border-top:1px solid var(--sp-border);margin-top:24px;padding-top:24px}
.report .graph{margin:8px 0;max-height:75vh;overflow:auto;border:1px solid var(--sp-border);border-radius:8px;background:var(--sp-canvas)}
.report .graph>svg{display:block;margin:0 auto;max-width:100%;height:auto}
.report .graph.live{overflow:hidden}
@media print{.report .graph,.report .data{max-height:none;overflow:visible}.report li{break-inside:avoid}}
@media print{.report details::details-content{content-visibility:visible}.report .needs-program,.report .bar,.report .minimap{display:none}}
`.trim();
