const patience = 15_000;
const pause = 50;

/** Tries until the claim holds, because what is tested answers when it is ready. Throws what it threw last. */
export async function eventually<Value>(claim: () => Value | Promise<Value>): Promise<Value> {
  const end = Date.now() + patience;
  for (;;) {
    try {
      return await claim();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((done) => setTimeout(done, pause));
    }
  }
}
