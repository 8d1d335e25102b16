// What are the entities with these ids? Names and kinds, and for a body the categories that the organisation's
// own text puts it into.
// @access read
// @param ids [ID!]! the ids
// @param organisation ID! the organisation whose text counts
// @column id ID! the entity's id
// @column kind String! its kind
// @column name String! its name
// @column external Boolean whether a category is outside the membership; null for other kinds
// @column categories [Link!]! links from categories that include it
MATCH (dataset:Dataset {id: 'dataset'})
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
RETURN term.id AS id, term.kind AS kind, term.name AS name, term.external AS external, categories
