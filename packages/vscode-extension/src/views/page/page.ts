import { MachinePage } from './machine-page.ts';
import { pageStyles } from './page-styles.ts';

const sheet = new CSSStyleSheet();
sheet.replaceSync(pageStyles);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

const page = new MachinePage(acquireVsCodeApi());
addEventListener('message', ({ data }) => page.take(data));
page.begin();
