// Which data are stored now? No row where nothing is loaded.
// @access read
// @column revision String! the data set's revision
MATCH (dataset:Dataset {id: 'dataset'})
RETURN dataset.revision AS revision
