/** Why the code that a path or a glob names is not read, and what reads it; nothing where it names no code. */
export function whyCodeIsNotRead(written: string): string | undefined {
  if (!namesCode.test(written)) return undefined;
  return `\`${written}\` is code, which the command does not read: the ESLint plugin \`@stepproof/eslint-plugin\` checks the state machines in it.`;
}

const namesCode = /\.[cm]?[jt]sx?$/i;
