/** AWS takes definitions of up to 1 MiB; templates that hold several are for the command. */
export const mostCharacters = 1_048_576;

/** What servers and chats still take for an address. */
export const mostCharactersOfAddress = 30_000;

/** Longer lists are read by nobody. */
export const mostShownFindings = 300;

/** After so long without a change, executions are tried out. */
export const pauseMilliseconds = 500;
