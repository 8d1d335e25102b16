// Joins entities to their citations (RESTS_ON) or citations to the text they quote (QUOTED_FROM).
// __RELATIONSHIP__ is one of these two.
// @access write
// @param rows [JSON!]! `from` and `to` of each
// @param revision String! the revision that is being loaded
// @column merged Int! how many were made or renewed; fewer than rows where an end is missing
UNWIND $rows AS row
MATCH (from:MandateGraph {id: row.from})
WITH row, from
MATCH (to:MandateGraph {id: row.to})
WITH row, from, to
MERGE (from)-[evidence:__RELATIONSHIP__]->(to)
SET evidence.revision = $revision
RETURN count(evidence) AS merged
