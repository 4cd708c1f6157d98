/** Functions of JSONata and AWS that give another result each time (JSONata documentation; states-language.net, "JSONata"). */
export const changingFunctions: ReadonlySet<string> = new Set(['random', 'shuffle', 'now', 'millis', 'uuid', 'eval']);
