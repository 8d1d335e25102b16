// Which load is stored? One row, or none where nothing of ours is stored.
// @access read
// @column revision String! hash of the content
// @column loadedAt String! when it was loaded, ISO 8601 in UTC
MATCH (dataset:Dataset {id: 'dataset'})
RETURN dataset.revision AS revision, dataset.loadedAt AS loadedAt
