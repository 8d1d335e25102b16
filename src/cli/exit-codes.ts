/** With what the process ends, for scripts; each command's help says the same. */
export const exitCodes = {
  ok: 0,
  /** The seeds have problems, or something failed. */
  failed: 1,
  /** The command line or a setting is wrong. */
  usage: 2,
} as const;

/** Told by a command when it has ended. */
export type EndWith = (exitCode: number) => void;
