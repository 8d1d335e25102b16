// How many nodes does the database hold that we did not write?
// Two counts that Neo4j keeps ready, so that the answer is quick however large the database is.
// @access read
// @column foreign Int! nodes without the label MandateGraph
CALL () {
  MATCH (node)
  RETURN count(node) AS everything
}
CALL () {
  MATCH (node:MandateGraph)
  RETURN count(node) AS ours
}
RETURN everything - ours AS foreign
