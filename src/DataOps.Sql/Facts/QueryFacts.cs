using DataOps.Sql.Binding;
using DataOps.Sql.Catalog;
using DataOps.Sql.Diagnostics;

namespace DataOps.Sql.Facts;

/// <summary>What the compiler proves of one query. Immutable; holds no syntax.</summary>
public sealed class QueryFacts
{
    private string _canonicalForm = "";
    private BoundQuery? _query;

    /// <summary>The columns of the result, in order.</summary>
    public required IReadOnlyList<OutputColumn> Columns { get; init; }

    /// <summary>Minimal sets of output columns proved unique; nulls count as values.</summary>
    public required IReadOnlyList<UniqueKey> Keys { get; init; }

    /// <summary>How many rows it gives.</summary>
    public required RowCount RowCount { get; init; }

    /// <summary>Whether the same data always give the same rows; false when a volatile function or clock is read.</summary>
    public required bool IsDeterministic { get; init; }

    /// <summary>Base columns that decide which rows come: filters, joins, grouping.</summary>
    public required IReadOnlyList<ColumnLineage> RowLineage { get; init; }

    /// <summary>Findings of binding, by place; those of parsing are the tree's.</summary>
    public required IReadOnlyList<Diagnostic> Diagnostics { get; init; }

    /// <summary>
    /// What the query means, as text that does not change with formatting, comments, letter case of names or keywords:
    /// the part of a fingerprint that is the query's own.
    /// </summary>
    public string CanonicalForm
    {
        get
        {
            // Only fingerprints ask for it. Two threads that do so at once write the same text twice; the query goes after the text is there.
            if (Volatile.Read(ref _query) is { } query)
            {
                Volatile.Write(ref _canonicalForm, CanonicalWriter.Write(query));
                Volatile.Write(ref _query, null);
            }

            return Volatile.Read(ref _canonicalForm);
        }
    }

    /// <summary>What the canonical form is of; without it there is none.</summary>
    internal BoundQuery Query
    {
        init => _query = value;
    }

    /// <summary>
    /// Whether the query has columns that the compiler does not know, because something it reads from is broken or undeclared.
    /// <see cref="Columns"/> is empty then, and names in what reads from it are not checked.
    /// </summary>
    public bool HasUnknownColumns { get; init; }

    /// <summary>Whether a diagnostic is an error.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error);

    /// <summary>The relation that the query defines under a name.</summary>
    public Relation ToRelation(RelationName name, string? comment = null) =>
        new(name, RelationKind.Query, [.. Columns.Select(c => new Column(c.Name, c.Type, c.Nullable))])
        {
            Keys = Keys,
            Comment = comment,
            IsBroken = HasUnknownColumns,
        };
}
