// Which of these ids have an entity? A graph that others edited can have citations of what is no longer there.
// @access read
// @param ids [ID!]! the ids
// @column id ID! one that is there
UNWIND $ids AS asked
MATCH (entity:Entity {id: asked})
RETURN entity.id AS id
