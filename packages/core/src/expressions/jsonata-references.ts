import type { JsonataTree } from './jsonata.ts';
import { bind, isLocal, scopeWithin } from './jsonata-scope.ts';
import type { ExpressionSpan } from './jsonata-span.ts';
import { type Task, visit, type Walk } from './jsonata-visit.ts';

/** What an expression refers to, each list in the order of evaluation. Offsets are offsets in the expression. */
export interface JsonataReferences {
  /** Reads of `$name`, but of `$states`, and of functions that are called. */
  readonly variables: readonly VariableReference[];
  /** Reads of AWS's variable `$states`. */
  readonly states: readonly VariableReference[];
  readonly calls: readonly FunctionCall[];
  readonly context: readonly ContextUse[];
  readonly regexes: readonly RegexUse[];
  /** The names that the expression binds itself, by `:=`, as parameters, by `@` or `#`; some more than once. */
  readonly bindings: readonly string[];
}

export interface VariableReference extends ExpressionSpan {
  /** Without the `$`. */
  readonly name: string;
  /** Whether the expression itself binds it: by `:=`, as a parameter, by `@` or `#`. */
  readonly local: boolean;
  /** The names that follow: `input` and `id` in `$states.input.id`. */
  readonly members: readonly MemberName[];
  /** Whether the members are all that follows. If not, a predicate, a wildcard or the like comes next. */
  readonly complete: boolean;
}

export interface MemberName extends ExpressionSpan {
  readonly name: string;
}

/** A call `$name(…)`; the span is the span of `$name`. Calls of anything but a variable are not listed. */
export interface FunctionCall extends ExpressionSpan {
  readonly name: string;
  /** Whether the expression itself binds the name; if not, it is a function of JSONata or of AWS. */
  readonly local: boolean;
  /** How many arguments are written, plus the one that `~>` hands over. */
  readonly arguments: number;
  /** Whether some arguments are `?`, so that the call gives a function. */
  readonly partial: boolean;
  /** Whether `~>` hands over the first argument. */
  readonly piped: boolean;
}

/**
 * A use of the context where AWS provides none: `$`, a name or a wildcard outside of any step, predicate, sort, grouping
 * or function; and `$$` anywhere (states-language.net, "JSONata").
 */
export interface ContextUse extends ExpressionSpan {
  readonly kind: '$' | '$$' | 'name' | 'wildcard';
  /** The text of the name, or the sign. */
  readonly name: string;
}

export interface RegexUse extends ExpressionSpan {
  readonly pattern: string;
}

/** Walks the tree once, without recursion. */
export function referencesOf(tree: JsonataTree): JsonataReferences {
  const walk: Walk = { text: tree.text, moment: 0, reads: [], calls: [], context: [], regexes: [], bindings: [] };
  const place = { scope: scopeWithin(undefined, 'block'), hasContext: false };
  const tasks: Task[] = [{ kind: 'visit', node: tree.root, place }];
  for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
    walk.moment++;
    if (task.kind === 'bind') {
      bind(task.scope, task.name, walk.moment);
      walk.bindings.push(task.name);
    } else {
      // The last task pushed is done first.
      const next = visit(walk, task);
      for (let index = next.length - 1; index >= 0; index--) tasks.push(next[index] as Task);
    }
  }
  return resolved(walk);
}

/** Locals are known only now, since a function may use what is bound after it. */
function resolved({ reads, calls, context, regexes, bindings }: Walk): JsonataReferences {
  const references = reads.map(({ use, ...read }) => ({ ...read, name: use.name, local: isLocal(use) }));
  return {
    variables: references.filter((reference) => !isStates(reference)),
    states: references.filter(isStates),
    calls: calls.map(({ use, ...call }) => ({ ...call, name: use.name, local: isLocal(use) })),
    context,
    regexes,
    bindings,
  };
}

function isStates({ name, local }: VariableReference): boolean {
  return name === 'states' && !local;
}
