using DataOps.Sql.Syntax;

namespace DataOps.Sql.Catalog;

/// <summary>A column that a table computes from its others, where the DDL leaves its type to the expression.</summary>
/// <param name="Table">The table.</param>
/// <param name="Place">The column's place.</param>
/// <param name="Expression">What it is computed as.</param>
/// <param name="Tree">The text it is written in.</param>
internal sealed record ComputedColumn(RelationName Table, int Place, Expression Expression, SyntaxTree Tree);
