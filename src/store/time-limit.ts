import { EngineError } from "./engine";

/**
 * What `asking` gives, or an EngineError TIMEOUT if that takes longer than so many milliseconds.
 *
 * Nothing is stopped: what comes later is dropped. It is the last resort where a database does not end a
 * statement by itself.
 */
export async function withinTime<Result>(asking: Promise<Result>, milliseconds: number): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const givingUp = new Promise<never>((_, reject) => {
    const late = () => reject(new EngineError("TIMEOUT", "The database took longer than allowed to answer."));
    timer = setTimeout(late, milliseconds);
  });
  try {
    return await Promise.race([asking, givingUp]);
  } finally {
    clearTimeout(timer);
  }
}
