using DataOps.Generators.Configuration;
using DataOps.Projects;
using DataOps.Projects.Diagnostics;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Facts;
using DataOps.Sql.Text;

namespace DataOps.Generators.Descriptors;

/// <summary>Says what is to be written for the methods of one query.</summary>
/// <param name="options">The project's options.</param>
/// <param name="project">The project.</param>
/// <param name="relations">The records of its relations, by the names of their nodes.</param>
internal sealed class QueryDescriber(GeneratorOptions options, AnalyticsProject project, IReadOnlyDictionary<string, RelationDescriptor> relations)
{
    /// <summary>The descriptor, or null when two parameters would have the same name.</summary>
    /// <param name="node">The query.</param>
    /// <param name="rows">What a record of its own would be.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public QueryDescriptor? Describe(ProjectNode node, RelationDescriptor rows, List<Diagnostic> diagnostics)
    {
        var shared = RelationOf(node) is { } relation && relations.TryGetValue(relation.Name, out var known) ? known : null;
        var parameters = new ParameterDescriber(options.Project.Dialect).Describe(node.Parameters);
        if (HasClash(node, parameters, diagnostics))
        {
            return null;
        }

        return new QueryDescriptor(
            rows.Namespace,
            CSharpName.Pascal(node.Name),
            node.Name,
            node.Item.RelativePath,
            node.Relation.Comment,
            node.Sql!,
            node.Settings.Rows?.Value ?? node.Facts!.RowCount,
            shared is null ? rows.Name : $"global::{shared.FullName}",
            shared is null ? rows : null)
        {
            // What may be left out comes last, as C# asks.
            Parameters = parameters.OrderBy(parameter => parameter.Default is not null).ToEquatable(),
        };
    }

    /// <summary>The relation whose columns, all of them and in order, are those of the query.</summary>
    private ProjectNode? RelationOf(ProjectNode query)
    {
        var columns = query.Relation.Columns;
        var relation = query.Facts!.Columns[0].Lineage is [{ Via: LineageKind.Identity } first]
            ? project.Nodes.FirstOrDefault(node => node.Kind is not (NodeKind.Query or NodeKind.Check) && node.Relation.Name == first.Relation)
            : null;
        if (relation is null || relation.Relation.Columns.Count != columns.Count)
        {
            return null;
        }

        for (var i = 0; i < columns.Count; i++)
        {
            var other = relation.Relation.Columns[i];
            var isSame = query.Facts.Columns[i].Lineage is [{ Via: LineageKind.Identity } origin]
                && origin.Relation == relation.Relation.Name
                && origin.Column == other.Name
                && columns[i].Name == other.Name
                && columns[i].Type.Equals(other.Type)
                && (columns[i].Nullable == false || other.Nullable != false);
            if (!isSame)
            {
                return null;
            }
        }

        return relation;
    }

    private static bool HasClash(ProjectNode node, IReadOnlyList<ParameterDescriptor> parameters, List<Diagnostic> diagnostics)
    {
        var clashes = false;
        for (var i = 0; i < parameters.Count; i++)
        {
            var first = parameters.Take(i).FirstOrDefault(other => other.Argument == parameters[i].Argument);
            if (first is null)
            {
                continue;
            }

            clashes = true;
            diagnostics.Add(new Diagnostic(
                ProjectDiagnostics.SameParameterName,
                node.Item.Text,
                SpanOf(node, parameters[i].Name),
                first.Name,
                parameters[i].Name,
                Places.Of(node.Item, SpanOf(node, first.Name)),
                first.Argument));
        }

        return clashes;
    }

    private static TextSpan SpanOf(ProjectNode node, string parameter) =>
        node.Facts!.Parameters.FirstOrDefault(fact => fact.Name == parameter)?.Span ?? default;
}
