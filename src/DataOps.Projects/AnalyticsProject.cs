using DataOps.Projects.Checks;
using DataOps.Sql.Diagnostics;

namespace DataOps.Projects;

/// <summary>A compiled project: its nodes, their order, and what is wrong. Immutable and safe for several threads.</summary>
public sealed class AnalyticsProject
{
    private readonly Dictionary<string, ProjectNode> _relations;

    internal AnalyticsProject(
        ProjectOptions options, IReadOnlyList<ProjectNode> nodes, IReadOnlyList<ProjectNode> buildOrder, IReadOnlyList<Diagnostic> diagnostics)
    {
        Options = options;
        Nodes = nodes;
        BuildOrder = buildOrder;
        Diagnostics = diagnostics;
        _relations = nodes
            .Where(node => node.Kind is NodeKind.Source or NodeKind.Seed or NodeKind.Model or NodeKind.Transform)
            .ToDictionary(node => node.Name, options.Dialect.NameComparer);
    }

    /// <summary>What MSBuild says of the project.</summary>
    public ProjectOptions Options { get; }

    /// <summary>All nodes: sources, seeds, models, transforms, queries, checks; within a kind by name in ordinal order.</summary>
    public IReadOnlyList<ProjectNode> Nodes { get; }

    /// <summary>Seeds, models and transforms, each behind what it needs.</summary>
    public IReadOnlyList<ProjectNode> BuildOrder { get; }

    /// <summary>All findings, by file and place.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Whether a finding is an error, so that there is nothing to release.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>All checks: those of front matter behind each other by node, then those of the folder <c>checks/</c>.</summary>
    public IEnumerable<NodeCheck> Checks => Nodes.SelectMany(node => node.Checks);

    /// <summary>The source, seed, model or transform of a name, or null.</summary>
    public ProjectNode? FindRelation(string name) => _relations.TryGetValue(name, out var node) ? node : null;
}
