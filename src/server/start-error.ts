/** Something that whoever started the program can put right: one line that says what and how. */
export class StartError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = "StartError";
  }
}

/** The seeds have mistakes, so there is nothing to load. */
export class SeedsError extends StartError {
  constructor(
    /** One line each, with its place. */
    readonly lines: readonly string[],
    folder: string,
  ) {
    super(`${lines.length} problem${lines.length === 1 ? "" : "s"} in ${folder}: nothing was loaded.`);
  }
}
