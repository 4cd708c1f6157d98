/**
 * A sentence as SARIF has it. In its messages `{0}` stands for an argument and `[text](place)` for a link, which a name in a definition may
 * look like (SARIF 2.1.0, sections 3.11.5 and 3.11.6).
 */
export function messageOf(text: string) {
  return { text: text.replaceAll(/\{(\d+)\}/g, '{{$1}}').replaceAll(/\[(?=[^[\]]*\]\()/g, '\\[') };
}
