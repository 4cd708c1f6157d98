/** By this argument the program knows that it was started as a thread of itself. */
export const threadArgument = '--as-thread';
