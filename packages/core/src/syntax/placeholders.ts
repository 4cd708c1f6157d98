/**
 * Texts that stand for what only deployment knows: `${Name}` (CloudFormation, SAM, Terraform), `#{AWS::Region}` (the plugins of
 * the Serverless Framework), `{{ name }}` (mustache, Jinja), `<ACCOUNT_ID>` and `<account-id>`, `%NAME%`, `REPLACE_ME`.
 *
 * Every alternative is linear, and none matches inside an ordinary JSONPath filter or JSONata expression.
 */
const placeholder =
  /[$#]\{[^{}]*\}|\{\{[^{}"']*\}\}|<[A-Z][A-Z0-9_ -]+>|<[a-z][a-z0-9]*(?:[-_ ][a-z0-9]+)+>|%[A-Z][A-Z0-9_]+%|REPLACE_ME\w*/;

const wholePlaceholder = new RegExp(`^\\s*(?:${placeholder.source})\\s*$`);

/** Whether the text holds a placeholder anywhere. */
export function holdsPlaceholder(text: string): boolean {
  return (text.length < longText || mayHoldPlaceholder(text)) && placeholder.test(text);
}

/** From so many characters on, looking for single ones is faster than the whole test. */
const longText = 500;

/** Nearly every long text is told apart by its characters. */
function mayHoldPlaceholder(text: string): boolean {
  return (
    text.includes('<') ||
    text.includes('%') ||
    text.includes('${') ||
    text.includes('#{') ||
    text.includes('{{') ||
    text.includes('REPLACE_ME')
  );
}

/** Whether the text is one placeholder and nothing else, so that even its type is unknown. */
export function isPlaceholder(text: string): boolean {
  return wholePlaceholder.test(text);
}
