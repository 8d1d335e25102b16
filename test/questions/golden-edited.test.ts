import { describeOnEachEngine } from "../contract/engines";
import { ServedGraph } from "../graphql/served-graph";
import { cellsOf, check } from "./golden-asked";
import { type Cell, goldenCells } from "./golden-centr";
import { type Bullet, bullets, graphWithout } from "./golden-edited";

jest.setTimeout(120_000);

const inShort = (cell: Cell) =>
  cell === "-" ? "NOT_ADDRESSED NONE" : `PERMITTED ${cell === "3" ? "GENERAL" : "NAMED"}`;

/** The cells of the scope as the table has them, changed as asked. */
function expectedCells(change: (cell: Cell) => Cell): Record<string, string> {
  const ofScope = goldenCells.filter(
    ({ towards, about }) => towards.startsWith("category/") && !about?.includes("/purpose/"),
  );
  return Object.fromEntries(ofScope.map(({ towards, about, cell }) => [`${towards} ${about}`, inShort(change(cell))]));
}

describeOnEachEngine("the text of CENTR", ({ openEmpty }) => {
  const answersOf = async (served: ServedGraph, organisation: string) => {
    const cells = await cellsOf(served, { organisations: [organisation] });
    return Object.fromEntries(
      cells.map(({ category, topic, verdict, reach }) => [`${category} ${topic}`, `${verdict} ${reach}`]),
    );
  };
  const bodyOf: Partial<Record<Bullet, string>> = { "3.a": "body/european-commission", "3.c": "body/icann" };

  it.each(Object.keys(bullets) as Bullet[])(
    "without %s: exactly its NAMED cells turn GENERAL; without the general sentence too, NOT_ADDRESSED",
    async (bullet) => {
      const body = bodyOf[bullet];
      const withGeneral = await ServedGraph.load(await openEmpty(), await graphWithout(bullet, { withGeneral: true }));
      expect(await answersOf(withGeneral, "centr")).toEqual(expectedCells((cell) => (cell === bullet ? "3" : cell)));
      expect(await answersOf(withGeneral, "twin")).toEqual(expectedCells((cell) => cell));
      // No other words of CENTR's text name the body, so that none of its categories reaches it any more.
      if (body) {
        expect(await check(withGeneral, { organisation: "centr", towards: body })).toMatchObject({ reach: "NONE" });
        expect(await check(withGeneral, { organisation: "twin", towards: body })).toMatchObject({ reach: "NAMED" });
      }
      await withGeneral.engine.close();

      const without = await ServedGraph.load(await openEmpty(), await graphWithout(bullet, { withGeneral: false }));
      const silent = expectedCells((cell) => (cell === bullet || cell === "3" || cell === "3!" ? "-" : cell));
      expect(await answersOf(without, "centr")).toEqual(silent);
      expect(await answersOf(without, "twin")).toEqual(expectedCells((cell) => cell));
      await without.engine.close();
    },
  );
});
