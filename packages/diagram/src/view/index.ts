export { createView } from './create-view.ts';
export type { View, ViewOptions } from './view.ts';
export { viewStyles } from './view-styles.ts';
