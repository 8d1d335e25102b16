// The texts of these documents.
// @access read
// @param documents [ID!]! the documents
// @column revision String! the data set's revision
// @column texts [StoredText!]! id and text of those that are there; the text is null where only the title is known
MATCH (dataset:Dataset {id: 'dataset'})
CALL (dataset) {
  UNWIND $documents AS asked
  MATCH (document:Document {id: asked})
  RETURN collect({id: document.id, text: document.text}) AS texts
}
RETURN dataset.revision AS revision, texts
