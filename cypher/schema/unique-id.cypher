// Makes sure that no two nodes of a label have the same id.
// __LABEL__ and __NAME__ are filled from the closed lists in src/store/schema.ts.
// @access write
CREATE CONSTRAINT __NAME__ IF NOT EXISTS FOR (node:__LABEL__) REQUIRE node.id IS UNIQUE
