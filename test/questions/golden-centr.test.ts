import { describeOnEachEngine } from "../contract/engines";
import { graphBeside, graphOf, lighthouse, ServedGraph, shippedSeeds } from "../graphql/served-graph";
import { cellsOf, check, forEach, madeUp } from "./golden-asked";
import { answerOf, type GoldenCell, goldenCells, reasons } from "./golden-centr";

it("gives a reason for cells of the table alone", () => {
  const cells = new Set(goldenCells.map(({ towards, about }) => `${towards} ${about}`));
  expect(reasons.filter(([towards, about]) => !cells.has(`${towards} ${about}`))).toEqual([]);
  expect(goldenCells).toHaveLength(10 * (1 + 12 + 9));
});

describeOnEachEngine("the table of CENTR's text", ({ openEmpty }) => {
  const answered = async (served: ServedGraph, { towards, about }: GoldenCell) => {
    const { citations, sentence, ...answer } = await check(served, { organisation: "centr", towards, about });
    return { towards, about, ...answer };
  };
  const expectTable = async (served: ServedGraph) => {
    expect(await forEach(goldenCells, (cell) => answered(served, cell))).toEqual(goldenCells.map(answerOf));
    const cells = await cellsOf(served, { organisations: ["centr"] });
    const found = new Map(
      cells.map(({ category, topic, verdict, reach, mandates }) => [
        `${category} ${topic}`,
        { verdict, reach, mandates },
      ]),
    );
    const expected = goldenCells.filter(
      ({ towards, about }) => towards.startsWith("category/") && !about?.startsWith("centr/"),
    );
    expect(expected).toHaveLength(8 * 13);
    for (const cell of expected) {
      const { towards, about, verdict, reach, mandates } = answerOf(cell);
      expect([towards, about, found.get(`${towards} ${about}`)]).toEqual([
        towards,
        about,
        { verdict, reach, mandates },
      ]);
    }
    return cells;
  };

  it("is what mandate check and scope answer, of the shipped seeds alone", async () => {
    const served = await ServedGraph.load(await openEmpty(), await graphOf(shippedSeeds));
    expect(await expectTable(served)).toHaveLength(8 * 13);
    await served.engine.close();
  });

  it("stays as it is beside organisations that forbid, require and put ICANN elsewhere", async () => {
    const served = await ServedGraph.load(await openEmpty(), await graphBeside(lighthouse, ...madeUp));
    await expectTable(served);
    await served.engine.close();
  });
});
