// What did these clauses say, and where did they begin? By the words around it a quote is told from the same words
// elsewhere.
// @access read
// @param clauses [ID!]! the clauses
// @column revision String! the data set's revision
// @column found [StoredClause!]! those that are there: id, `start` in the document's text in UTF-16 code units, and text when they were loaded
MATCH (dataset:Dataset {id: 'dataset'})
CALL (dataset) {
  UNWIND $clauses AS asked
  MATCH (clause:Clause {id: asked})
  RETURN collect({id: clause.id, start: clause.start, text: clause.text}) AS found
}
RETURN dataset.revision AS revision, found
