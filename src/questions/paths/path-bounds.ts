import { GraphQLError } from "graphql";
import { EngineError } from "../../store/engine";

/** What one search may take. */
export const mostLinks = 50_000;
export const mostExtensions = 500_000;
const mostMilliseconds = 20_000;

const tookTooLong = "it took too long";

/**
 * How far a search has come. Whatever it found until a bound is hit is not all, so it is not shown.
 *
 * @throws PATH_LIMIT from every method, once its bound is passed
 */
export class PathBounds {
  private links = 0;
  private extensions = 0;
  private readonly began = performance.now();

  constructor(private readonly field: string) {}

  /** How many links can still be fetched. */
  get linksLeft(): number {
    return mostLinks - this.links;
  }

  fetched(count: number): void {
    this.links += count;
    if (this.links > mostLinks) throw this.hit(`more than ${mostLinks} links would have to be followed`);
    this.requireTime();
  }

  /** One more way on from the beginning of a path was looked at. */
  extended(): void {
    this.extensions += 1;
    if (this.extensions > mostExtensions) throw this.hit("there are too many ways to look at");
    if (this.extensions % 1_000 === 0) this.requireTime();
  }

  /** What the database gave up for its own limit of time, as an end of the search; any other fault as it is. */
  givenUp(fault: unknown): unknown {
    return fault instanceof EngineError && fault.code === "TIMEOUT" ? this.hit(tookTooLong) : fault;
  }

  private requireTime(): void {
    if (performance.now() - this.began > mostMilliseconds) throw this.hit(tookTooLong);
  }

  private hit(reason: string): GraphQLError {
    return new GraphQLError(
      `"${this.field}" was given up, because ${reason}. Ask for a smaller "maxLength", pass fewer kinds with "through", or keep out of entities with many links with "maxDegree" or "avoid".`,
      { extensions: { code: "PATH_LIMIT", field: this.field } },
    );
  }
}
