// What can mandates be counted under? All entities of one kind that are shown. A block for the bound data set.
// __LABEL__ is a kind from the table of kinds.
// @access read
// @param inferred Boolean! whether facts that rest on conclusions alone are shown
// @column known [Label!]! their ids and names
MATCH (value:__LABEL__) WHERE $inferred OR value.inferred = false
RETURN collect({id: value.id, name: value.name}) AS known
