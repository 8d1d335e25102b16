// Makes or renews entities of one kind. A node that is there stays the same node, so that relationships
// that others have drawn to it survive; its properties become exactly those given.
// __KIND__ is filled from the closed table of kinds (src/model/kind-table.ts).
// @access write
// @param rows [JSON!]! `id` and `properties` of each
// @column merged Int! how many were made or renewed
UNWIND $rows AS row
MERGE (entity:MandateGraph {id: row.id})
SET entity = row.properties
SET entity:Entity:__KIND__
RETURN count(entity) AS merged
