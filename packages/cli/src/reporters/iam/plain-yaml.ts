/** Whether a text stands for itself in YAML without quotes. */
export function isPlainYaml(text: string): boolean {
  return (
    /^[A-Za-z][\w:/.-]*$/.test(text) &&
    !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text) &&
    !/:(?:$|\s)/.test(text)
  );
}
