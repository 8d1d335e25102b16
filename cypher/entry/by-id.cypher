// Finds the entities with the ids asked for: one row for each asking whose id is known.
// __LABEL__ is a kind from the table of kinds, or Entity.
// @access read
// @param asked [Asking!]! the askings: `number` tells them apart, `id` is what each asks for
// @column asked Map! the asking
// @column dataset Node! the node of the data set, for its revision
// @column entity Node! the entity found
MATCH (dataset:Dataset {id: 'dataset'})
UNWIND $asked AS asked
MATCH (entity:__LABEL__ {id: asked.id})
