import { describeOnEachEngine } from "../contract/engines";
import { graphBeside, graphOf, lighthouse, ServedGraph, shippedSeeds } from "./served-graph";

/** CENTR from top to bottom, with the evidence of every entity and link. */
export const wholeTree = `{ organisation(id: "centr") { name acronym regionalFocus citations { ...words }
  documents { totalCount edges { citations { ...words } node { name documentType hasText governs { totalCount } citations { ...words } } } }
  missions { nodes { id adoptedOn adoptedBy principles { edges { citations { ...words } node { name citations { ...words } } } }
    objectives { totalCount edges { citations { ...words } node { id number modality wording citations { ...words }
      mandates { totalCount edges { citations { ...words } node { id modality action illustrative citations { ...words }
        exemplifies { id } examples { totalCount }
        stakeholderCategories { edges { citations { ...words } node { id external citations { ...words } bodies { edges { isExample citations { ...words } node { id citations { ...words } } } } } } }
        beneficiaries { edges { citations { ...words } node { id citations { ...words } } } }
        purposes { edges { citations { ...words } node { name citations { ...words } topics { edges { citations { ...words } node { id citations { ...words } } } } } } }
        conditions { edges { citations { ...words } node { name citations { ...words } governingDocuments(includeInferred: true) { edges { citations { ...words } node { name } } } } } }
      } } } } } } } } } }
fragment words on Citation { basis quote start end rationale document { id name } clause { number text } }`;

/** The lighthouse, changed so that it shares CENTR's terms and puts ICANN elsewhere. */
describeOnEachEngine("an organisation beside CENTR", ({ openEmpty }) => {
  it("changes nothing in CENTR's answers, and answers for itself", async () => {
    const alone = await ServedGraph.load(await openEmpty(), await graphOf(shippedSeeds));
    const before = await alone.data(wholeTree);
    expect(alone.statements).toHaveLength(1);
    await alone.engine.close();
    const together = await ServedGraph.load(await openEmpty(), await graphBeside(lighthouse));
    expect(await together.data(wholeTree)).toEqual(before);
    const { organisations, mandate } = await together.data(
      `{ organisations { nodes { id } }
         mandate(id: "lighthouse/mandate/authorities") { beneficiaries { nodes { id citations { quote } } } stakeholderCategory { bodies { nodes { id } } } } }`,
    );
    expect(organisations.nodes).toEqual([{ id: "centr" }, { id: "lighthouse" }]);
    expect(mandate.beneficiaries.nodes).toEqual([
      { id: "category/members", citations: [{ quote: "for its members" }] },
    ]);
    expect(mandate.stakeholderCategory.bodies.nodes).toEqual([{ id: "body/harbour-board" }]);
    await together.engine.close();
  });
});
