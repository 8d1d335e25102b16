// Which ids could have been meant by one that nothing has? For "did you mean" beside an unknown id: those in the
// folder that it names, and the first ones of all, since the folder can be what is wrong.
// __LABEL__ is a kind from the table of kinds, or Entity.
// Entities that rest on conclusions alone are left out.
// @access read
// @param kinds [String!]! the kinds that are wanted
// @param prefix String! how the ids of the folder begin
// @param limit Int! how many of the folder, and how many of all, at most
// @column id ID! an id, in alphabetical order
MATCH (dataset:Dataset {id: 'dataset'})
CALL (dataset) {
  MATCH (entity:__LABEL__)
  WHERE entity.id STARTS WITH $prefix AND entity:MandateGraph AND entity.inferred = false AND entity.kind IN $kinds
  RETURN entity.id AS id ORDER BY id LIMIT $limit
  UNION
  MATCH (entity:__LABEL__)
  WHERE entity:MandateGraph AND entity.inferred = false AND entity.kind IN $kinds
  RETURN entity.id AS id ORDER BY id LIMIT $limit
}
RETURN id
ORDER BY id
