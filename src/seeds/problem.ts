/** A place in a seed file that an author can go to. Lines and columns are counted from 1. */
export interface Place {
  /** Path as the author would type it: below the working directory where it is there, with forward slashes. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Something in the seeds that must be put right before anything is loaded. */
export interface Problem {
  readonly place: Place;
  /** The name of the rule that found it, for example `quote-absent`. */
  readonly rule: string;
  /** One sentence that says what is wrong, in the author's words. */
  readonly message: string;
  /** What to do, or the nearest thing that exists; null where nothing can be said. */
  readonly suggestion: string | null;
}
