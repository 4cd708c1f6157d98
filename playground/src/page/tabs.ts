/** Tabs that arrow keys move among (https://www.w3.org/WAI/ARIA/apg/patterns/tabs/). */
export interface Tabs {
  show(panel: string): void;
}

export function createTabs(list: HTMLElement, onShow: (panel: string) => void): Tabs {
  const tabs = [...list.querySelectorAll<HTMLElement>('[role=tab]')];
  const panelOf = (tab: HTMLElement) => tab.getAttribute('aria-controls') ?? '';
  const select = (chosen: HTMLElement) => {
    for (const tab of tabs) {
      const isChosen = tab === chosen;
      tab.setAttribute('aria-selected', String(isChosen));
      tab.tabIndex = isChosen ? 0 : -1;
      document.getElementById(panelOf(tab))?.toggleAttribute('hidden', !isChosen);
    }
    onShow(panelOf(chosen));
  };
  for (const [index, tab] of tabs.entries()) {
    tab.addEventListener('click', () => select(tab));
    tab.addEventListener('keydown', ({ key }) => {
      const other = tabs[targetOf(key, index, tabs.length)];
      if (other === undefined) return;
      select(other);
      other.focus();
    });
  }
  const show = (panel: string) => {
    const tab = tabs.find((one) => panelOf(one) === panel);
    if (tab !== undefined) select(tab);
  };
  show('findings');
  return { show };
}

function targetOf(key: string, index: number, count: number): number {
  if (key === 'ArrowRight') return (index + 1) % count;
  if (key === 'ArrowLeft') return (index + count - 1) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : -1;
}
