// The texts of these documents.
// @access read
// @param documents [ID!]! the documents
// @column id ID! a document that was found
// @column text String its text; null where only the title is known
UNWIND $documents AS asked
MATCH (document:Document {id: asked})
RETURN document.id AS id, document.text AS text
