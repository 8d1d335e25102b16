// What is loaded? One row, or none where nothing of ours is stored.
// @access read
// @column revision String! hash of the content
// @column form Int in which form it is stored; null for what was loaded before forms were noted
// @column loadedAt String! when it was loaded, ISO 8601 in UTC
// @column nodes Int! entities and citations
// @column relationships Int! links, RESTS_ON and QUOTED_FROM
// @column sourcePaths [String!]! the seed files
// @column sourceHashes [String!]! SHA-256 of each of them, in the same order
// @column widths String! how wide the data are at most, as JSON
MATCH (dataset:Dataset {id: 'dataset'})
WHERE dataset:MandateGraph
RETURN dataset.revision AS revision, dataset.form AS form, dataset.loadedAt AS loadedAt,
  dataset.nodes AS nodes, dataset.relationships AS relationships,
  dataset.sourcePaths AS sourcePaths, dataset.sourceHashes AS sourceHashes, dataset.widths AS widths
