import { runSmallBench } from "./bench";

describe("the benchmark, small and without a server", () => {
  it("gets right answers from the embedded engine, with no more statements than expected", () => {
    const { NEO4J_TEST_URI: _, ...environment } = process.env;
    const { contestants, requests, statements } = runSmallBench(environment);
    expect(contestants).toBe(2);
    expect(requests).toBeGreaterThan(0);
    expect(statements.tree).toBe(1);
  }, 240_000);
});
