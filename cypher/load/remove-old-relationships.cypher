// Removes the relationships that we wrote and that the seeds no longer hold. Those of others stay: they
// have another type, no revision, or an end that is not ours.
// @access write
// @param revision String! the revision that is being loaded
// @param relationshipTypes [String!]! the types that we write
MATCH (:MandateGraph)-[relationship]->(:MandateGraph)
WHERE relationship.revision <> $revision AND type(relationship) IN $relationshipTypes
DELETE relationship
