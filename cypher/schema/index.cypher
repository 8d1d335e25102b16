// Makes nodes of a label quick to find by one property.
// __LABEL__, __PROPERTY__ and __NAME__ are filled from the closed lists in src/store/schema.ts.
// @access write
CREATE INDEX __NAME__ IF NOT EXISTS FOR (node:__LABEL__) ON (node.__PROPERTY__)
