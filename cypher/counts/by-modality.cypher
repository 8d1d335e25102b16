// What is a mandate's modality? A block for a bound mandate.
// @access read
// @column values [ID!]! the one that it has
RETURN [mandate.modality] AS values
