import { runSmallBench } from "./bench";

describe("the benchmark, small and on a real Neo4j", () => {
  it("gets the same answers from all contestants, with no more statements than expected", () => {
    const { contestants, requests, statements } = runSmallBench(process.env);
    expect(contestants).toBe(6);
    expect(requests).toBeGreaterThan(0);
    expect(statements.tree).toBe(1);
  }, 360_000);
});
