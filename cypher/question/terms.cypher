// What are the entities with these ids? Names and kinds, and for a body the categories that the organisation's
// own text puts it into.
// @access read
// @param ids [ID!]! the ids
// @param organisation ID! the organisation whose text counts
// @column revision String! the data set's revision
// @column terms [Term!]! those that are there; `categories` are links from categories that include the body
MATCH (dataset:Dataset {id: 'dataset'})
CALL (dataset) {
  UNWIND $ids AS asked
  MATCH (term:Entity {id: asked})
  CALL (term) {
    MATCH (term)<-[link:INCLUDES]-(category:StakeholderCategory) WHERE link.organisation = $organisation
    WITH category, link ORDER BY category.position, category.id
    RETURN collect({
      id: category.id, external: category.external, link: link.id,
      inferred: link.inferred, stated: link.stated, endInferred: category.inferred
    }) AS categories
  }
  RETURN collect({
    id: term.id, kind: term.kind, name: term.name, external: term.external, categories: categories
  }) AS terms
}
RETURN dataset.revision AS revision, terms
