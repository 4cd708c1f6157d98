/** The colours of a theme, by the names of the properties that hold them. */
export type Palette = Readonly<Record<`--sp-${string}`, string>>;

/** Editors have colours of their own for what is most of a picture. */
export const light: Palette = {
  '--sp-canvas': 'var(--vscode-editor-background, #fbfbfd)',
  '--sp-surface': 'var(--vscode-editorWidget-background, #ffffff)',
  '--sp-lane': '#8a94a814',
  '--sp-border': '#cfd5df',
  '--sp-text': 'var(--vscode-editor-foreground, #1c2230)',
  '--sp-muted': 'var(--vscode-descriptionForeground, #5a6475)',
  '--sp-edge': '#8791a3',
  '--sp-accent': 'var(--vscode-focusBorder, #2563eb)',
  '--sp-path': '#2563eb',
  '--sp-catch': '#b4470f',
  '--sp-error': '#c42b2b',
  '--sp-warning': '#9a6200',
  '--sp-info': '#2563eb',
  '--sp-hint': '#5a6475',
  '--sp-on-badge': '#ffffff',
  '--sp-compute': '#c2540a',
  '--sp-data': '#3b55d9',
  '--sp-storage': '#2e7d32',
  '--sp-message': '#b8266e',
  '--sp-learning': '#0b7a75',
  '--sp-flow': '#6d3fc4',
  '--sp-time': '#8a6100',
  '--sp-success': '#1d7d3f',
  '--sp-failure': '#c42b2b',
  '--sp-plain': '#5a6475',
};

export const dark: Palette = {
  '--sp-canvas': 'var(--vscode-editor-background, #14171d)',
  '--sp-surface': 'var(--vscode-editorWidget-background, #1d222b)',
  '--sp-lane': '#aab4c80d',
  '--sp-border': '#39414f',
  '--sp-text': 'var(--vscode-editor-foreground, #e6e9ef)',
  '--sp-muted': 'var(--vscode-descriptionForeground, #9ca6b7)',
  '--sp-edge': '#6f7b8f',
  '--sp-accent': 'var(--vscode-focusBorder, #7aa7ff)',
  '--sp-path': '#7aa7ff',
  '--sp-catch': '#f0935a',
  '--sp-error': '#ff8080',
  '--sp-warning': '#e5b95c',
  '--sp-info': '#7aa7ff',
  '--sp-hint': '#9ca6b7',
  '--sp-on-badge': '#14171d',
  '--sp-compute': '#f2995b',
  '--sp-data': '#8fa2ff',
  '--sp-storage': '#7cc47f',
  '--sp-message': '#f283b6',
  '--sp-learning': '#5cc9c3',
  '--sp-flow': '#b79cf2',
  '--sp-time': '#dbb65c',
  '--sp-success': '#6fcf8e',
  '--sp-failure': '#ff8080',
  '--sp-plain': '#9ca6b7',
};

/** Editors with high contrast say which colours stand out on which; all else is drawn in these. */
export const highContrast: Palette = {
  ...same('var(--vscode-contrastBorder, var(--vscode-editor-foreground, #ffffff))', ['border', 'edge']),
  ...same('var(--vscode-editor-background, #000000)', ['canvas', 'surface', 'lane', 'on-badge']),
  ...same('var(--vscode-editor-foreground, #ffffff)', [
    ...['text', 'muted', 'catch', 'error', 'warning', 'info', 'hint'],
    ...['compute', 'data', 'storage', 'message', 'learning', 'flow', 'time', 'success', 'failure', 'plain'],
  ]),
  ...same('var(--vscode-contrastActiveBorder, var(--vscode-focusBorder, #f38518))', ['accent', 'path']),
};

/** Where the system has colours of its own, there are only these (https://drafts.csswg.org/css-color-4/#css-system-colors). */
export const forced: Palette = {
  ...same('Canvas', ['canvas', 'surface', 'lane', 'on-badge']),
  ...same('CanvasText', [
    ...['border', 'text', 'muted', 'edge', 'catch', 'error', 'warning', 'info', 'hint'],
    ...['compute', 'data', 'storage', 'message', 'learning', 'flow', 'time', 'success', 'failure', 'plain'],
  ]),
  ...same('Highlight', ['accent', 'path']),
};

function same(colour: string, names: readonly string[]): Palette {
  return Object.fromEntries(names.map((name) => [`--sp-${name}`, colour]));
}

export function declarations(palette: Palette): string {
  return Object.entries(palette)
    .map(([name, colour]) => `${name}:${colour};`)
    .join('');
}
