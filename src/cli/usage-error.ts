/** Wrong usage: a sentence for the person, exit status 2. */
export class UsageError extends Error {}
