using DataOps.Sql.Syntax;

namespace DataOps.Sql.Catalog;

/// <summary>A view, or a table made from a query: its columns are known once the query is bound.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">A table or a view.</param>
/// <param name="Columns">Names for its columns, folded; empty to take the query's own.</param>
/// <param name="Query">Its query.</param>
/// <param name="Tree">The text it is declared in.</param>
/// <param name="Comment">What it means, or null.</param>
public sealed record DeclaredQuery(
    RelationName Name,
    RelationKind Kind,
    IReadOnlyList<string> Columns,
    Query Query,
    SyntaxTree Tree,
    string? Comment)
{
    /// <summary>How the table is changed once its columns are known.</summary>
    internal IReadOnlyList<DeclaredChange> Changes { get; init; } = [];
}

/// <summary>A change of a table.</summary>
/// <param name="Statement">What changes it.</param>
/// <param name="Tree">The text it is written in.</param>
internal sealed record DeclaredChange(AlterTableStatement Statement, SyntaxTree Tree);
