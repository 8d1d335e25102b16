// Makes or renews citations.
// @access write
// @param rows [JSON!]! `id` and `properties` of each
// @column merged Int! how many were made or renewed
UNWIND $rows AS row
MERGE (citation:MandateGraph {id: row.id})
SET citation = row.properties
SET citation:Citation
RETURN count(citation) AS merged
