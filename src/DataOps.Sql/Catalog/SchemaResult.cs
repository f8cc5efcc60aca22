using DataOps.Sql.Diagnostics;

namespace DataOps.Sql.Catalog;

/// <summary>What DDL declares, each list in the order declared.</summary>
/// <param name="Relations">The tables whose columns it states.</param>
/// <param name="Queries">Views and tables made from queries; later ones may use earlier ones.</param>
/// <param name="Types">The types.</param>
/// <param name="Functions">The functions.</param>
/// <param name="Diagnostics">What is wrong with it, the parser's findings included.</param>
public sealed record SchemaResult(
    IReadOnlyList<Relation> Relations,
    IReadOnlyList<DeclaredQuery> Queries,
    IReadOnlyList<UserType> Types,
    IReadOnlyList<UserFunction> Functions,
    IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>The sequences, and the variables of scripts.</summary>
    public IReadOnlyList<DeclaredValue> Values { get; init; } = [];

    /// <summary>The types of tables, as relations of their columns.</summary>
    public IReadOnlyList<Relation> TableTypes { get; init; } = [];

    /// <summary>Columns of the tables whose types are those of expressions.</summary>
    internal IReadOnlyList<ComputedColumn> Computed { get; init; } = [];
}
