// Which objectives does a mandate have? A block for a bound mandate: it is counted under each.
// @access read
// @param inferred Boolean! whether facts that rest on conclusions alone are shown
// @column values [ID!]! their ids, each once
MATCH (mandate)<-[link:GIVES]-(value:Objective) WHERE $inferred OR (link.inferred = false AND value.inferred = false)
RETURN collect(DISTINCT value.id) AS values
