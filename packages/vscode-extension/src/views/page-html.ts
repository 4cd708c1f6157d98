/** What a page is loaded with. */
interface PageParts {
  /** The address of the program. */
  readonly script: string;
  /** Says that the program is ours; no other page has the same. */
  readonly nonce: string;
}

/** The page of the view. Nothing is loaded or run but its program, which adopts the styles and draws what it is sent. */
export function pageHtml({ script, nonce }: PageParts): string {
  const policy = [
    ...["default-src 'none'", `script-src 'nonce-${nonce}'`, 'img-src data:'],
    ...["base-uri 'none'", "form-action 'none'"],
  ].join('; ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>StepProof</title>
</head>
<body>
<div class="machine">
<header>
<h1 id="name">State machine</h1>
<div role="group" aria-label="Show beside the graph">
<button type="button" data-side="paths" aria-pressed="false">Paths</button>
<button type="button" data-side="permissions" aria-pressed="false">Permissions</button>
</div>
</header>
<main>
<p id="notice" role="status" hidden></p>
<div id="graph"></div>
<div id="side" class="panels" tabindex="0" role="region" aria-label="Beside the graph" hidden></div>
</main>
</div>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>
`;
}
