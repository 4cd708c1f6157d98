import { check } from './check.ts';
import type { Asked, Question, Replied } from './questions.ts';

/** The thread that checks: it answers each message by one, so that the page never waits. */
self.addEventListener('message', async ({ data }: MessageEvent<Asked>) => {
  self.postMessage(await replied(data));
});

async function replied({ id, question, awsData }: Asked): Promise<Replied> {
  try {
    return { id, answer: await answerTo(question, awsData) };
  } catch (error) {
    return { id, failure: `The checker failed: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/** What the first findings need none of is loaded when it is asked for. */
async function answerTo(question: Question, awsData: string): Promise<unknown> {
  const { source } = question;
  switch (question.kind) {
    case 'check':
      return check(source, awsData, question.depth);
    case 'fix':
      return (await import('./fix.ts')).fix(source, awsData);
    case 'paths':
      return (await import('./run.ts')).pathsIn(source, awsData, question.machine);
    case 'run':
      return (await import('./run.ts')).runIn(source, awsData, question);
  }
}
