// Answers as soon as the database can be asked.
// @access read
// @column one Int always 1
RETURN 1 AS one
