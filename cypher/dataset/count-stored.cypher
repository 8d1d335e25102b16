// How much of one revision is stored? Compared with what the dataset says of itself, to find damage.
// @access read
// @param revision String! the revision that is asked about
// @param relationshipTypes [String!]! the types that we write
// @column nodes Int! entities and citations of that revision
// @column otherNodes Int! entities and citations of any other
// @column relationships Int! links, RESTS_ON and QUOTED_FROM of that revision
CALL () {
  MATCH (node:MandateGraph)
  WHERE node.revision = $revision AND NOT node:Dataset
  RETURN count(node) AS nodes
}
CALL () {
  MATCH (other:MandateGraph)
  WHERE (other.revision IS NULL OR other.revision <> $revision) AND NOT other:Dataset
  RETURN count(other) AS otherNodes
}
CALL () {
  MATCH (:MandateGraph)-[relationship]->(:MandateGraph)
  WHERE relationship.revision = $revision AND type(relationship) IN $relationshipTypes
  RETURN count(relationship) AS relationships
}
RETURN nodes, otherNodes, relationships
