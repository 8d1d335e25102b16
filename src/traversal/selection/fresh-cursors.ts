import { staleCursor } from "../cursor";
import type { CitationNeeds, EntityNeeds, RelationNeeds } from "../needs";
import type { Page } from "../page";

/** The pages below what is needed, each with the field that asked for it. */
function pagesBelow(roots: readonly EntityNeeds[]): [Page, string][] {
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
    pages.push([needs.page, needs.field?.field ?? ""]);
    visitCitations(needs.edgeCitations);
    for (const entity of [needs.node, needs.fromEnd, needs.toEnd]) if (entity) visitEntity(entity);
  };
  roots.forEach(visitEntity);
  return pages;
}

/**
 * A cursor names a place in one revision of the data; in another one it would skip or repeat entries.
 *
 * @throws BAD_USER_INPUT for a cursor of another revision than that of the rows
 */
export function requireFreshPage({ after, before }: Page, revision: string, field: string): void {
  if (after && after.revision !== revision) throw staleCursor(field, "after");
  if (before && before.revision !== revision) throw staleCursor(field, "before");
}

/**
 * The same for all pages below entities.
 *
 * @throws BAD_USER_INPUT for a cursor of another revision than that of the rows
 */
export function requireFreshCursors(roots: readonly EntityNeeds[], revision: string): void {
  for (const [page, field] of pagesBelow(roots)) requireFreshPage(page, revision, field);
}
