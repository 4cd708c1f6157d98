import brokenOrder from '../../../examples/order-processing-broken.asl.json?raw';

/** A text to try the page with. */
export interface Example {
  readonly title: string;
  readonly file: string;
  load(): Promise<string>;
}

/** The one that the page begins with; the others are loaded when they are chosen. */
export const firstExample = { file: 'order-processing-broken.asl.json', text: brokenOrder };

export const examples: readonly Example[] = [
  { title: 'Orders, with mistakes', file: firstExample.file, load: async () => brokenOrder },
  {
    title: 'Orders',
    file: 'order-processing.asl.json',
    load: async () => (await import('../../../examples/order-processing.asl.json?raw')).default,
  },
  {
    title: 'Refunds, in YAML and JSONata',
    file: 'refund.asl.yaml',
    load: async () => (await import('../../../examples/refund.asl.yaml?raw')).default,
  },
  {
    title: 'Approvals',
    file: 'order-approval.asl.json',
    load: async () => (await import('../../../examples/order-approval.asl.json?raw')).default,
  },
  {
    title: 'Approvals in a template, with mistakes',
    file: 'order-approval-broken.template.yaml',
    load: async () => (await import('../../../examples/order-approval-broken.template.yaml?raw')).default,
  },
];
