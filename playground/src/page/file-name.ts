/** What a text is called: as it was, unless it has become one of another format. */
export function fileNameFor(text: string, before: string): string {
  const [fitting, name] = formats.find(([, , begins]) => begins.test(text)) ?? yaml;
  return fitting.test(before) ? before : name;
}

const yaml = [/\.ya?ml$/, 'definition.yaml'] as const;

/** What a name of the format looks like, what a new text is called, and how it begins; all else is YAML. */
const formats = [
  [/\.json$/, 'definition.json', /^\s*(?:[{[]|$)/],
  [/\.tf$/, 'main.tf', /^(?:\s|#.*\n)*(?:resource|data|module|variable|locals|terraform|provider|output)\b[^:\n]*\{/],
] as const;
