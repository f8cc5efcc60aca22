using DataOps.Projects.Checks;
using DataOps.Projects.Linking;
using DataOps.Projects.Settings;
using DataOps.Sql.Catalog;
using DataOps.Sql.Facts;
using DataOps.Sql.Text;

namespace DataOps.Projects;

/// <summary>A node of the graph, bound. Immutable.</summary>
public sealed class ProjectNode
{
    /// <summary>Its name, unique among relations, among queries and among checks; that of a source has its schema.</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public required NodeKind Kind { get; init; }

    /// <summary>The file that defines it.</summary>
    public required ProjectItem Item { get; init; }

    /// <summary>Where in the file it is defined.</summary>
    public TextSpan Place => Declaration?.Span ?? default;

    /// <summary>Its settings.</summary>
    public required NodeSettings Settings { get; init; }

    /// <summary>Name, columns and keys. Broken when its definition has errors.</summary>
    public required Relation Relation { get; init; }

    /// <summary>What the compiler proves of its query; null for what has no query, and when it cannot be bound.</summary>
    public QueryFacts? Facts { get; init; }

    /// <summary>The names of the nodes it reads, in ordinal order.</summary>
    public IReadOnlyList<string> DependsOn { get; init; } = [];

    /// <summary>What is claimed of its rows.</summary>
    public IReadOnlyList<NodeCheck> Checks { get; init; } = [];

    /// <summary>SHA-256 of what it means, in hexadecimal digits: 64 of them, in lower case.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>
    /// The query for the project's engine, with <c>"__ref__"."name"</c> for each model, transform and seed it reads; null for what has
    /// no query, and when it cannot be bound. For a query that applications call, the published names stand instead.
    /// </summary>
    public string? Sql { get; init; }

    /// <summary>For an incremental model with <c>new_rows</c>: the query of only those rows that are not there yet.</summary>
    public string? NewRowsSql { get; init; }

    /// <summary>The parameters of a query, in the order of their first use.</summary>
    public IReadOnlyList<QueryParameter> Parameters { get; init; } = [];

    /// <summary>Number of rows of a seed.</summary>
    public int SeedRows { get; init; }

    /// <summary>Where in the file one of its columns is named; where the node is defined when the column has no place of its own.</summary>
    public TextSpan PlaceOfColumn(int ordinal) => Declaration is null ? default : ColumnPlaces.Find(Declaration, ordinal);

    /// <summary>What the places are found from.</summary>
    internal Declaration? Declaration { get; init; }

    /// <summary>Whether the relation can be relied on: it is bound without errors.</summary>
    public bool IsValid => !Relation.IsBroken && (Kind is NodeKind.Source or NodeKind.Seed or NodeKind.Transform || Facts is { HasErrors: false });
}
