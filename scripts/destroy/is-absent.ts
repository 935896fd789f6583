const ABSENT = /NotFound|NoSuch/;

/** Whether AWS says by an error that there is no such thing. */
export const isAbsent = (error: unknown): boolean => error instanceof Error && ABSENT.test(error.name);
