using DataOps.Deployment.Manifests;
using DataOps.Deployment.Planning;
using DataOps.Runtime;
using DataOps.Sql;
using DataOps.Sql.Dialects;
using DataOps.Sql.Text;

namespace DataOps.Testing.Fixtures;

/// <summary>A compiled project as its tests need it. Safe for several threads.</summary>
internal sealed class TestProject
{
    private readonly Lazy<SqlCompiler> _compiler;

    public TestProject(ReleaseManifest manifest)
    {
        Manifest = manifest;
        Dialect = Dialect.FromName(manifest.Dialect)
            ?? throw new ModelTestException($"The project '{manifest.Project}' is written in '{manifest.Dialect}', a dialect that this version does not know.");
        Nodes = manifest.Nodes.Where(static node => node.Kind != "query").ToDictionary(static node => node.Name, StringComparer.Ordinal);
        _compiler = new Lazy<SqlCompiler>(() => SqlCompiler.Create(Dialect, [new SourceText(string.Join(";\n", Nodes.Values.Select(Ddl)))]));
    }

    public ReleaseManifest Manifest { get; }

    public Dialect Dialect { get; }

    /// <summary>Sources, seeds and models by name.</summary>
    public IReadOnlyDictionary<string, ManifestNode> Nodes { get; }

    /// <summary>Knows the columns of all relations under the names that stand for them in the manifest's queries.</summary>
    public SqlCompiler Compiler => _compiler.Value;

    public ManifestNode Find(RelationInfo relation) =>
        Nodes.Values.FirstOrDefault(node => Is(node, relation))
        ?? throw new ModelTestException(
            $"The project '{Manifest.Project}' has no {relation.Kind} '{relation.Name}'. Build the project again: its file is older than its code.");

    /// <summary>The columns of a relation as a table to be made, under a name given.</summary>
    public string Ddl(string name, ManifestNode node)
    {
        var columns = node.Columns.Select(column =>
            $"{Dialect.QuoteIdentifier(column.Name)} {column.Type ?? "text"}{(column.Nullable == false ? " not null" : "")}");
        return $"create table {name} ({string.Join(", ", columns)})";
    }

    private string Ddl(ManifestNode node)
    {
        string?[] parts = node.Kind == "source"
            ? [node.Database, node.Schema, node.Relation ?? node.Name]
            : [ReferenceMarkers.Schema, node.Name];
        return Ddl(string.Join(".", parts.OfType<string>().Select(Dialect.QuoteIdentifier)), node);
    }

    private static bool Is(ManifestNode node, RelationInfo relation) =>
        string.Equals(node.Relation ?? node.Name, relation.Name, StringComparison.Ordinal)
        && string.Equals(node.Schema, relation.Schema, StringComparison.Ordinal)
        && string.Equals(node.Kind, relation.Kind, StringComparison.OrdinalIgnoreCase);
}
