/** The type of debuggers that step through the execution of a test. */
export const debugType = 'stepproof';
