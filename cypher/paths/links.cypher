// Which links lead on from these entities, one step of a search for paths? Only to one of the two ends, or to an
// entity that may be passed. And, where there are few enough of them to be tried in pairs: which links join the
// entities that they lead to with those that the search has come to from the other end? A hub would bring all its
// links; a pair brings its own alone. __RELATIONSHIPS__ are all types of the table of relationships.
// @access read
// @param frontier [ID!]! the entities to go on from
// @param facing [ID!]! the entities that the search has come to from the other end
// @param mostPairs Int! how many pairs are tried at most
// @param ends [ID!]! the two ends of the paths
// @param through [String!]! the kinds that may be passed
// @param avoid [ID!]! entities that may not be passed
// @param isCounted Boolean! whether entities with many links may not be passed
// @param maxDegree Int! the most links of an entity that may be passed; 0 where they are not counted
// @param counted Int! how far links are counted: one more than that
// @param inferred Boolean! whether facts that rest on conclusions alone are shown
// @param limit Int! how many links at most, in each of the two lists
// @column revision String! the data set's revision
// @column links [Step!]! each from the entity `at` of the frontier to the `other`, `forward` where it starts at the first, with the organisation whose text says it and that of the other (null for a shared term)
// @column isJoined Boolean! whether the pairs were tried
// @column joining [Step!]! each from an entity `at` that the links lead to, to a facing one; empty where pairs were not tried
MATCH (dataset:Dataset {id: 'dataset'})
CALL (dataset) {
  UNWIND $frontier AS asked
  MATCH (entity:Entity {id: asked})
  CALL (entity) {
    MATCH (entity)-[link:__RELATIONSHIPS__]->(other:Entity)
    RETURN link, other, true AS forward
    UNION ALL
    MATCH (entity)<-[link:__RELATIONSHIPS__]-(other:Entity)
    RETURN link, other, false AS forward
  }
  WITH entity, link, other, forward
  WHERE ($inferred OR (link.inferred = false AND other.inferred = false))
    AND (other.id IN $ends OR (other.kind IN $through AND NOT (other.id IN $avoid)))
  CALL (other) {
    WITH other WHERE $isCounted
    MATCH (other)-[own:__RELATIONSHIPS__]-(next:Entity)
    WHERE $inferred OR (own.inferred = false AND next.inferred = false)
    WITH own LIMIT $counted
    RETURN count(own) AS degree
  }
  WITH entity, link, other, forward, degree WHERE other.id IN $ends OR degree <= $maxDegree
  WITH entity, link, other, forward LIMIT $limit
  RETURN collect({
    id: link.id, relationship: type(link), at: entity.id, forward: forward, other: other.id,
    otherOrganisation: other.organisation, organisation: link.organisation
  }) AS links, collect(DISTINCT other.id) AS others
}
WITH dataset, links, others, size(others) * size($facing) <= $mostPairs AS isJoined
CALL (others, isJoined) {
  UNWIND others AS reached
  WITH reached WHERE isJoined
  MATCH (other:Entity {id: reached})
  UNWIND $facing AS asked
  MATCH (facing:Entity {id: asked})
  WITH other, facing
  MATCH (other)-[link:__RELATIONSHIPS__]-(facing)
  WITH other, facing, link, startNode(link).id = other.id AS forward
  WHERE $inferred OR link.inferred = false
  WITH other, facing, link, forward LIMIT $limit
  RETURN collect({
    id: link.id, relationship: type(link), at: other.id, forward: forward, other: facing.id,
    otherOrganisation: facing.organisation, organisation: link.organisation
  }) AS joining
}
RETURN dataset.revision AS revision, links, isJoined, joining
