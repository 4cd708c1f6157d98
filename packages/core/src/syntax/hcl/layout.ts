import type { HclLayout, StringLayout } from '../node.ts';

/** Whether a string is laid out as one of HCL's. */
export function isHclLayout(layout: StringLayout): layout is HclLayout {
  return layout === 'hcl-bare' || layout === 'hcl-quoted' || layout === 'hcl-heredoc';
}
