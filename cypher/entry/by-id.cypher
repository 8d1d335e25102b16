// Finds the entities with the ids asked for, each once for every time its id is asked.
// __LABEL__ is a kind from the table of kinds, or Entity.
// @access read
// @param ids [ID!]! the ids asked for
// @column asked ID! the id that was asked
// @column dataset Node! the node of the data set, for its revision
// @column entity Node! the entity found
MATCH (dataset:Dataset {id: 'dataset'})
UNWIND $ids AS asked
MATCH (entity:__LABEL__ {id: asked})
