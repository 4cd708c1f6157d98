import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { constantOf, rulesFolder, writeRulesIndex } from './rule-files.ts';

/** `npm run new-rule -- no-foo "Disallow foos."` writes the rule, its test and its page, and lists the rule. */
const [id, description] = process.argv.slice(2);
if (id === undefined || description === undefined || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) {
  console.error('Usage: npm run new-rule -- <rule-id> "<Description as a sentence.>"');
  process.exit(2);
}

const root = fileURLToPath(new URL('../', import.meta.url));
const constant = constantOf(id);

const files: Record<string, string> = {
  [`${rulesFolder}${id}.ts`]: `import { defineRule } from '../engine/rule.ts';

export const ${constant} = defineRule({
  id: '${id}',
  description: '${description.replaceAll("'", "\\'")}',
  category: 'structure',
  severity: 'warning',
  requirements: [],
  messages: { found: 'State \`{state}\` …' },
  needs: {},
  check({ machine }, _facts, report) {
    for (const { name, property } of machine.states) report('found', { at: property, data: { state: name } });
  },
});
`,
  [`${root}test/rules/${id}.test.ts`]: `import { test } from 'vitest';
import { ${constant} } from '../../packages/core/src/rules/${id}.ts';
import { check } from '../check.ts';

test('what the rule reports', () => {
  check(
    ${constant},
    \`
{ "StartAt": "A", "States": {
    "A": { "Type": "Succeed" }
} }\`,
  );
});
`,
  [`${root}rules-docs/${id}.md`]: `# ${id}

## Why

What Step Functions does, with the page of its documentation that says so.

## Wrong

\`\`\`json wrong
\`\`\`

## Right

\`\`\`json right
\`\`\`

## When not to use it

`,
};

for (const [file, text] of Object.entries(files)) {
  if (existsSync(file)) throw new Error(`${file} exists already.`);
  writeFileSync(file, text);
}
writeRulesIndex();
console.log(`Wrote ${Object.keys(files).length} files. Write the rule, then run \`npm run docs\`.`);
