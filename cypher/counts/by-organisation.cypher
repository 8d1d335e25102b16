// Which organisation does a mandate have? A block for a bound mandate: it is counted under each.
// @access read
// @param inferred Boolean! whether facts that rest on conclusions alone are shown
// @column values [ID!]! their ids, each once
MATCH (value:Organisation {id: mandate.organisation}) WHERE $inferred OR value.inferred = false
RETURN collect(DISTINCT value.id) AS values
