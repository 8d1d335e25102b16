// Which documents, of those that its own citations name, does a mandate have? A block for a bound mandate: it is counted under each.
// @access read
// @param inferred Boolean! whether facts that rest on conclusions alone are shown
// @column values [ID!]! their ids, each once
MATCH (mandate)-[:RESTS_ON]->(citation:Citation)
MATCH (value:Document {id: citation.document}) WHERE $inferred OR value.inferred = false
RETURN collect(DISTINCT value.id) AS values
