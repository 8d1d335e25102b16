// Binds the node of the data set once for each asking of a list at the root.
// @access read
// @param asked [Asking!]! the askings: `number` tells them apart, the rest are the values of the list's own page and filter
// @column asked Map! the asking
// @column dataset Node! the node of the data set, for its revision
MATCH (dataset:Dataset {id: 'dataset'})
UNWIND $asked AS asked
