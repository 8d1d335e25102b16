// Which entities have an id that starts like the one asked for? For "did you mean" beside an unknown id.
// __LABEL__ is a kind from the table of kinds, or Entity.
// Entities that rest on conclusions alone are left out.
// @access read
// @param prefix String! how the ids begin
// @param limit Int! how many at most
// @column id ID! an id, in alphabetical order
MATCH (entity:__LABEL__)
WHERE entity.id STARTS WITH $prefix AND entity:MandateGraph AND entity.inferred = false
RETURN entity.id AS id
ORDER BY id
LIMIT $limit
