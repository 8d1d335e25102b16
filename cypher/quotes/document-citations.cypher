// Every citation of one document, a stretch of their order at a time: the words, their place, and what they back.
// @access read
// @param document ID! the document
// @param position Int! only what comes after this place in the order of citations
// @param id String! and, at this place, after this id
// @param limit Int! how many at most
// @column revision String! the data set's revision
// @column total Int! how many there are, whatever the stretch
// @column citations [StoredCitation!]! by position, then id
MATCH (dataset:Dataset {id: 'dataset'})
CALL (dataset) {
  MATCH (citation:Citation {document: $document}) WHERE citation:MandateGraph
  RETURN count(citation) AS total
}
CALL (dataset) {
  MATCH (citation:Citation {document: $document})
  WHERE citation:MandateGraph AND (citation.position > $position OR (citation.position = $position AND citation.id > $id))
  WITH citation ORDER BY citation.position, citation.id LIMIT $limit
  RETURN collect({
    id: citation.id, position: citation.position, fact: citation.fact, organisation: citation.organisation,
    entity: citation.entity, link: citation.link,
    from: citation.from, relationship: citation.relationship, to: citation.to,
    document: citation.document, clause: citation.clause,
    quote: citation.quote, start: citation.start, end: citation.end,
    basis: citation.basis, rationale: citation.rationale, source: citation.source
  }) AS citations
}
RETURN dataset.revision AS revision, total, citations
