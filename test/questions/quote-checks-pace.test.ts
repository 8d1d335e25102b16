import { Pace } from "../../src/questions/quote-checks/pace";

const busyFor = (milliseconds: number) => {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
};

describe("the pace of judging", () => {
  it("gives others a turn after 50 milliseconds", async () => {
    const pace = new Pace(null);
    let turns = 0;
    setImmediate(() => (turns += 1));
    await pace.step();
    expect(turns).toBe(0);
    busyFor(60);
    await pace.step();
    expect(turns).toBe(1);
  });

  it("ends with TIMEOUT where it takes longer than allowed", async () => {
    const pace = new Pace(5);
    busyFor(10);
    await expect(pace.step()).rejects.toMatchObject({ code: "TIMEOUT" });
  });
});
