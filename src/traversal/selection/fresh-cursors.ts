import { staleCursor } from "../cursor";
import type { CitationNeeds, EntityNeeds, RelationNeeds } from "../needs";
import type { Page } from "../page";

type Roots = readonly (EntityNeeds | RelationNeeds)[];

/** The pages of what is needed, each with the field that asked for it. */
function pagesOf(roots: Roots, rootField: string): [Page, string][] {
  const pages: [Page, string][] = [];
  const visitCitations = (needs: CitationNeeds | null) => {
    if (needs?.document) visitEntity(needs.document);
    if (needs?.clause) visitEntity(needs.clause);
  };
  const visitEntity = (needs: EntityNeeds) => {
    visitCitations(needs.citations);
    needs.relations.forEach(visitRelation);
  };
  const visitRelation = (needs: RelationNeeds) => {
    pages.push([needs.page, needs.field?.field ?? rootField]);
    visitCitations(needs.edgeCitations);
    for (const entity of [needs.node, needs.fromEnd, needs.toEnd]) if (entity) visitEntity(entity);
  };
  for (const root of roots) {
    if ("page" in root) visitRelation(root);
    else visitEntity(root);
  }
  return pages;
}

/**
 * A cursor names a place in one revision of the data; in another one it would skip or repeat entries.
 *
 * @throws BAD_USER_INPUT for a cursor of another revision than that of the rows
 */
export function requireFreshCursors(roots: Roots, revision: string, rootField: string): void {
  for (const [{ after, before }, field] of pagesOf(roots, rootField)) {
    if (after && after.revision !== revision) throw staleCursor(field, "after");
    if (before && before.revision !== revision) throw staleCursor(field, "before");
  }
}
