// Which of these ids have an entity? A graph that others edited can have citations of what is no longer there.
// @access read
// @param ids [ID!]! the ids
// @column revision String! the data set's revision
// @column known [ID!]! those that are there
MATCH (dataset:Dataset {id: 'dataset'})
CALL (dataset) {
  UNWIND $ids AS asked
  MATCH (entity:Entity {id: asked})
  RETURN collect(entity.id) AS known
}
RETURN dataset.revision AS revision, known
