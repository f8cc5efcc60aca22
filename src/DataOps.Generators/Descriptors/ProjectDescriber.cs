using DataOps.Generators.Configuration;
using DataOps.Generators.Transforms;
using DataOps.Projects;
using DataOps.Sql.Diagnostics;

namespace DataOps.Generators.Descriptors;

/// <summary>From parsed files to descriptors: links the project and says what is to be written.</summary>
internal static class ProjectDescriber
{
    public static ProjectModel Describe(
        GeneratorOptions options, IReadOnlyList<ProjectFile> files, IReadOnlyList<TransformDescriptor> transforms, IReadOnlyList<RowDescriptor> rows)
    {
        var set = TransformSet.Make(options, files, transforms, rows);
        var project = ProjectCompiler.Link(options.Project, [.. files, .. set.Files]);
        var methods = new TransformDescriber(options, project, set, rows);
        var diagnostics = new List<Diagnostic>(project.Diagnostics);
        var describer = new RelationDescriber(options, project);
        var names = new TypeNames(diagnostics);
        var relations = new List<RelationDescriptor>();
        var records = new Dictionary<string, RelationDescriptor>(StringComparer.Ordinal);
        var queries = new List<QueryDescriptor>();
        var byHand = new List<RowCode>();
        var queryDescriber = new QueryDescriber(options, project, records);

        // A query may give the record of any relation, so queries come last.
        foreach (var node in project.Nodes.Where(IsDescribed).OrderBy(node => node.Kind == NodeKind.Query))
        {
            if (node.Kind == NodeKind.Transform)
            {
                if (methods.DescribeOutput(node) is { } row)
                {
                    byHand.Add(row);
                    relations.Add(row.Relation);
                    records.Add(node.Name, row.Relation);
                }

                continue;
            }

            var relation = describer.Describe(node, diagnostics);
            if (relation is null || !names.Claim(relation.FullName, node))
            {
                continue;
            }

            if (node.Kind != NodeKind.Query)
            {
                relations.Add(relation);
                records.Add(node.Name, relation);
            }
            else if (queryDescriber.Describe(node, relation, diagnostics) is { } query && names.Claim(query.FullName, node))
            {
                queries.Add(query);
            }
        }

        var catalog = CatalogDescriber.Describe(options, relations);
        byHand.AddRange(methods.DescribeInputs());
        var calls = methods.DescribeCatalog();
        return new ProjectModel(
            relations.Where(relation => relation.Kind != "transform").ToEquatable(),
            queries.ToEquatable(),
            catalog,
            options.Problems.Concat(set.Diagnostics).Concat(diagnostics.Select(set.Locate)).ToEquatable())
        {
            Rows = byHand.ToEquatable(),
            Transforms = calls,
        };
    }

    // A relation with errors keeps its record as long as its columns are known, so that one mistake in SQL is not an error in all C#.
    private static bool IsDescribed(ProjectNode node) =>
        node.Kind != NodeKind.Check && !node.Relation.IsBroken && node.Relation.Columns.Count > 0 && (node.Kind != NodeKind.Query || node.Sql is not null);
}
