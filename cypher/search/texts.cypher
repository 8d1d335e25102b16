// What can be searched: a page of entities in the order of their positions, with their own words and the quotes
// that they rest on. Quotes of links are not among them: their words stand in clauses, which are.
// @access read
// @param after Int! the position after which the page begins
// @param size Int! how many entities at most
// @column revision String! the data set's revision
// @column entities [SearchedEntity!]! the page; fewer than `size` on the last one
MATCH (dataset:Dataset {id: 'dataset'})
CALL (dataset) {
  MATCH (entity:Entity) WHERE entity.position > $after
  WITH entity ORDER BY entity.position LIMIT $size
  CALL (entity) {
    MATCH (entity)-[:RESTS_ON]->(citation:Citation) WHERE citation.quote IS NOT NULL
    WITH citation ORDER BY citation.position, citation.id
    RETURN collect(citation.quote) AS quotes
  }
  RETURN collect({
    id: entity.id, kind: entity.kind, position: entity.position, inferred: entity.inferred,
    name: entity.name, acronym: entity.acronym, wording: entity.wording, action: entity.action,
    text: CASE WHEN entity.kind = 'CLAUSE' THEN entity.text ELSE null END, quotes: quotes
  }) AS entities
}
RETURN dataset.revision AS revision, entities
