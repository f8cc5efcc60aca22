using DataOps.Sql.Binding;
using DataOps.Sql.Catalog;
using DataOps.Sql.Diagnostics;

namespace DataOps.Sql.Facts;

/// <summary>What the compiler proves of one query. Immutable; holds no syntax.</summary>
public sealed class QueryFacts
{
    private string _meaning = "";
    private BoundQuery? _query;

    /// <summary>The columns of the result, in order.</summary>
    public required IReadOnlyList<OutputColumn> Columns { get; init; }

    /// <summary>Minimal sets of output columns proved unique; nulls count as values.</summary>
    public required IReadOnlyList<UniqueKey> Keys { get; init; }

    /// <summary>How many rows it gives.</summary>
    public required RowCount RowCount { get; init; }

    /// <summary>A number of rows that it gives at least, whatever the tables hold: what a <c>values</c> lists. Mostly none is known.</summary>
    public int FewestRows { get; init; }

    /// <summary>
    /// Which columns decide others, beside the keys, which decide all; those without columns that decide are constant.
    /// Not all that could be derived: a few minimal ones.
    /// </summary>
    public IReadOnlyList<FunctionalDependency> Dependencies { get; init; } = [];

    /// <summary>Sets of places whose columns are equal in every row, or null together.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Equalities { get; init; } = [];

    /// <summary>Columns whose values occur in base relations.</summary>
    public IReadOnlyList<ReferenceFact> References { get; init; } = [];

    /// <summary>Why the same data may give other rows; empty when they always give the same ones, in whatever order they are stored.</summary>
    public required IReadOnlyList<Nondeterminism> Nondeterminism { get; init; }

    /// <summary>Whether the same data always give the same rows.</summary>
    public bool IsDeterministic => Nondeterminism.Count == 0 && !HasUnknownColumns;

    /// <summary>Base columns that decide which rows come, each with how; one may decide in several ways.</summary>
    public required IReadOnlyList<RowLineage> RowLineage { get; init; }

    /// <summary>The parameters of the statement, in the order of their first use, with what their uses ask of them.</summary>
    public IReadOnlyList<ParameterFact> Parameters { get; init; } = [];

    /// <summary>Findings of binding, by place; those of parsing are the tree's.</summary>
    public required IReadOnlyList<Diagnostic> Diagnostics { get; init; }

    /// <summary>
    /// What the query means, as SHA-256 of a text that does not change with formatting, comments, letter case of names or keywords:
    /// the part of a fingerprint that is the query's own. Empty when the query could not be bound at all.
    /// </summary>
    public string Meaning
    {
        get
        {
            // Only fingerprints ask for it. Two threads that do so at once find the same; the query goes when the answer is there.
            if (Volatile.Read(ref _query) is { } query)
            {
                Volatile.Write(ref _meaning, CanonicalWriter.Hash(query));
                Volatile.Write(ref _query, null);
            }

            return Volatile.Read(ref _meaning);
        }
    }

    /// <summary>What its meaning is read from; without it there is none.</summary>
    internal BoundQuery Query
    {
        init => _query = value;
    }

    /// <summary>Whether texts in its rows may be equal under a collation without being the same.</summary>
    public bool HasCollatedText { get; init; }

    /// <summary>
    /// Whether the query has columns that the compiler does not know, because something it reads from is broken or undeclared.
    /// <see cref="Columns"/> is empty then, and names in what reads from it are not checked.
    /// </summary>
    public bool HasUnknownColumns { get; init; }

    /// <summary>Whether a diagnostic is an error.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error);

    /// <summary>The relation that the query defines under a name.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="comment">What it means.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="names">Names for its first columns, where they are given.</param>
    /// <param name="isBroken">Whether its text is so broken that its columns are not known.</param>
    public Relation ToRelation(
        RelationName name,
        string? comment = null,
        RelationKind kind = RelationKind.Query,
        IReadOnlyList<string>? names = null,
        bool isBroken = false)
    {
        var columns = new Column[Columns.Count];
        for (var i = 0; i < columns.Length; i++)
        {
            var column = Columns[i];
            columns[i] = new Column(names is not null && i < names.Count ? names[i] : column.Name, column.Type, column.Nullable)
            {
                Values = column.Values,
            };
        }

        return new Relation(name, kind, columns)
        {
            Keys = Keys,
            ForeignKeys = [.. References.Select(reference => new ForeignKey(reference.Columns, reference.Relation, reference.To))],
            Dependencies = Dependencies,
            RowCount = RowCount,
            HasCollatedText = HasCollatedText,
            Comment = comment,
            IsBroken = HasUnknownColumns || isBroken,
        };
    }
}
