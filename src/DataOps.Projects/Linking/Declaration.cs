using DataOps.Sql.Catalog;
using DataOps.Sql.Syntax;
using DataOps.Sql.Text;

namespace DataOps.Projects.Linking;

/// <summary>A thing that a file defines, before anything is bound.</summary>
/// <param name="kind">What it is.</param>
/// <param name="name">Its name as a node; a source's has its schema.</param>
/// <param name="relation">The relation it defines; for queries and checks only a name for show.</param>
/// <param name="file">The file.</param>
/// <param name="span">Where in the file it is defined.</param>
internal sealed class Declaration(NodeKind kind, string name, RelationName relation, ProjectFile file, TextSpan span)
{
    public NodeKind Kind { get; } = kind;

    public string Name { get; } = name;

    public RelationName Relation { get; } = relation;

    public ProjectFile File { get; } = file;

    public TextSpan Span { get; } = span;

    /// <summary>What DDL declares: a source's table, the types of a seed, or what a transform makes.</summary>
    public Relation? Declared { get; init; }

    /// <summary>The file of the DDL beside a seed.</summary>
    public ProjectFile? SchemaFile { get; init; }

    /// <summary>The query that defines it; null for tables, seeds and transforms, and where it is read again.</summary>
    public QueryStatement? Query { get; init; }

    /// <summary>Whether a query defines it whose syntax was not kept.</summary>
    public bool IsReadAgain { get; init; }

    /// <summary>The names of relations that it reads.</summary>
    public IReadOnlyList<TableReference> References { get; init; } = [];

    /// <summary>Names that a declared view gives to the columns of its query.</summary>
    public IReadOnlyList<string> ColumnNames { get; init; } = [];

    /// <summary>The file whose settings count: for a seed its DDL's, if there is one.</summary>
    public ProjectFile SettingsFile => SchemaFile ?? File;

    /// <summary>Whether the project makes the relation itself, so that it gets versions.</summary>
    public bool IsOwned => Kind is NodeKind.Model or NodeKind.Transform or NodeKind.Seed;

    /// <summary>Whether others can select from it.</summary>
    public bool IsRelation => IsOwned || Kind == NodeKind.Source;
}
