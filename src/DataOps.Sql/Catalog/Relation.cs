using DataOps.Sql.Types;

namespace DataOps.Sql.Catalog;

/// <summary>A table, view or query that others may select from. Immutable.</summary>
/// <param name="name">Its name.</param>
/// <param name="kind">Where it comes from.</param>
/// <param name="columns">Its columns, in order.</param>
public sealed class Relation(RelationName name, RelationKind kind, IReadOnlyList<Column> columns)
{
    private string[]? _columnNames;
    private SqlType[]? _columnTypes;
    private Facts.RelationFacts? _facts;

    /// <summary>Its name.</summary>
    public RelationName Name { get; } = name;

    /// <summary>Where it comes from.</summary>
    public RelationKind Kind { get; } = kind;

    /// <summary>Its columns, in order.</summary>
    public IReadOnlyList<Column> Columns { get; } = columns;

    /// <summary>The names of its columns, made once for all queries that read it; nobody changes them.</summary>
    internal string[] ColumnNames => _columnNames ??= Make(static column => column.Name);

    /// <summary>The types of its columns; nobody changes them.</summary>
    internal SqlType[] ColumnTypes => _columnTypes ??= Make(static column => column.Type);

    /// <summary>What the facts of queries say of its columns.</summary>
    internal Facts.RelationFacts Facts => _facts ??= new Facts.RelationFacts(this);

    /// <summary>Its unique keys, the primary key first.</summary>
    public IReadOnlyList<UniqueKey> Keys { get; init; } = [];

    /// <summary>Its foreign keys.</summary>
    public IReadOnlyList<ForeignKey> ForeignKeys { get; init; } = [];

    /// <summary>Which of its columns decide others, beside the keys.</summary>
    public IReadOnlyList<Facts.FunctionalDependency> Dependencies { get; init; } = [];

    /// <summary>How many rows it has.</summary>
    public Facts.RowCount RowCount { get; init; }

    /// <summary>What it means, or null.</summary>
    public string? Comment { get; init; }

    /// <summary>Whether it is a view that the engine itself has.</summary>
    public bool IsOfEngine { get; init; }

    /// <summary>Whether texts in it may be equal under a collation without being the same.</summary>
    public bool HasCollatedText { get; init; }

    /// <summary>Whether its columns are not known because its own definition has errors: names in it are not checked.</summary>
    public bool IsBroken { get; init; }

    private T[] Make<T>(Func<Column, T> part)
    {
        var parts = new T[Columns.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = part(Columns[i]);
        }

        return parts;
    }
}
