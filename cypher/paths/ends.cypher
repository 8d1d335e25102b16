// What are the entities with these ids, as far as a search for paths needs to know?
// @access read
// @param ids [ID!]! the ids
// @column revision String! the data set's revision
// @column ends [End!]! those that are there; `organisation` is null for a shared term, `inferred` says whether it rests on conclusions alone
MATCH (dataset:Dataset {id: 'dataset'})
CALL (dataset) {
  UNWIND $ids AS asked
  MATCH (entity:Entity {id: asked})
  RETURN collect({id: entity.id, organisation: entity.organisation, inferred: entity.inferred}) AS ends
}
RETURN dataset.revision AS revision, ends
