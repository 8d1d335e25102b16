// What did these clauses say, and where did they begin? By the words around it a quote is told from the same words
// elsewhere.
// @access read
// @param clauses [ID!]! the clauses
// @column id ID! a clause that was found
// @column start Int its beginning in the document's text when it was loaded, in UTF-16 code units
// @column text String its words when it was loaded
UNWIND $clauses AS asked
MATCH (clause:Clause {id: asked})
RETURN clause.id AS id, clause.start AS start, clause.text AS text
