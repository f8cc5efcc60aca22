using DataOps.Projects.Linking;
using DataOps.Projects.Seeds;
using DataOps.Projects.Settings;
using DataOps.Sql.Catalog;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Syntax;

namespace DataOps.Projects;

/// <summary>
/// One file after the steps that need no other file: syntax, settings, names used. Immutable and safe for several threads.
/// Two files are equal when the texts and settings they come from are.
/// </summary>
public sealed class ProjectFile : IEquatable<ProjectFile>
{
    internal ProjectFile(ProjectItem item, NodeSettings settings)
    {
        Item = item;
        Settings = settings;
    }

    /// <summary>The file.</summary>
    public ProjectItem Item { get; }

    /// <summary>Its settings.</summary>
    public NodeSettings Settings { get; }

    /// <summary>What is wrong with the file by itself.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; internal init; } = [];

    /// <summary>Its syntax; null for CSV, and for a model or check that is bound only once.</summary>
    internal SyntaxTree? Tree { get; init; }

    /// <summary>The query of a model, query or check, when it can be bound.</summary>
    internal QueryStatement? Query { get; init; }

    /// <summary>Where that query starts, whether it is kept or not.</summary>
    internal int? QueryStart { get; init; }

    /// <summary>Where a file holds several queries: each with its own settings and names. Else empty.</summary>
    internal IReadOnlyList<ProjectFile> Parts { get; init; } = [];

    /// <summary>The names of relations that the query uses.</summary>
    internal IReadOnlyList<TableReference> References { get; init; } = [];

    /// <summary>What the DDL of a source or seed declares.</summary>
    internal IReadOnlyList<Relation> Declared { get; init; } = [];

    /// <summary>The views that the DDL of a source declares.</summary>
    internal IReadOnlyList<DeclaredQuery> DeclaredQueries { get; init; } = [];

    /// <summary>The types that the DDL of a source declares.</summary>
    internal IReadOnlyList<UserType> DeclaredTypes { get; init; } = [];

    /// <summary>The last binding of the query, by the signatures of its inputs.</summary>
    internal Memo<BindingKey, BoundQuery> Bound { get; } = new();

    /// <summary>The last fingerprint of the query, by those of its inputs.</summary>
    internal Memo<BindingKey, string> Fingerprint { get; } = new();

    /// <summary>The last reading of a seed's CSV, by the signature of its DDL.</summary>
    internal Memo<string, SeedTable> Seed { get; } = new();

    /// <inheritdoc/>
    public bool Equals(ProjectFile? other) => other is not null && Item.Equals(other.Item) && Tree?.Dialect == other.Tree?.Dialect;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ProjectFile);

    /// <inheritdoc/>
    public override int GetHashCode() => Item.GetHashCode();
}
