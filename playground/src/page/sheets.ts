import { themed, viewStyles } from '@stepproof/diagram';
import { panelStyles } from '@stepproof/panels';

/** The sheets of pictures and panels are adopted, because the policy of the page allows none that are written in it. */
export function adoptSheets(): void {
  for (const rules of [themed('.playground'), viewStyles, panelStyles]) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets.push(sheet);
  }
}
