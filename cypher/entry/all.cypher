// Binds the node of the data set, from which the lists at the root hang.
// @access read
// @column dataset Node! the node of the data set, for its revision
MATCH (dataset:Dataset {id: 'dataset'})
