// Makes or renews links of one type between entities that are there.
// __RELATIONSHIP__ is filled from the closed table of relationships (src/model/relationship-table.ts).
// @access write
// @param rows [JSON!]! `id`, `from`, `to` and `properties` of each
// @column merged Int! how many were made or renewed; fewer than rows where an end is missing
UNWIND $rows AS row
MATCH (from:MandateGraph {id: row.from})
WITH row, from
MATCH (to:MandateGraph {id: row.to})
WITH row, from, to
MERGE (from)-[link:__RELATIONSHIP__ {id: row.id}]->(to)
SET link = row.properties
RETURN count(link) AS merged
