// What are the entities with these ids, as far as a search for paths needs to know?
// @access read
// @param ids [ID!]! the ids
// @column id ID! the entity's id
// @column organisation ID the organisation that it belongs to; null for a shared term
// @column inferred Boolean! whether it rests on conclusions alone
UNWIND $ids AS asked
MATCH (entity:Entity {id: asked})
RETURN entity.id AS id, entity.organisation AS organisation, entity.inferred AS inferred
