// Keeps the links of a type in the order of their ends, and those of one end in the order of their beginnings.
// __RELATIONSHIP__ and __NAME__ are filled from the closed list in src/store/schema.ts.
// @engine neo4j
// @access write
CREATE INDEX __NAME__ IF NOT EXISTS FOR ()-[link:__RELATIONSHIP__]-() ON (link.to, link.fromPosition)
