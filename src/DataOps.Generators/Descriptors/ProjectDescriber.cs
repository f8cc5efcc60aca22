using DataOps.Generators.Configuration;
using DataOps.Generators.Output;
using DataOps.Projects;
using DataOps.Sql.Diagnostics;

namespace DataOps.Generators.Descriptors;

/// <summary>From parsed files to descriptors: links the project and says what is to be written.</summary>
internal static class ProjectDescriber
{
    public static ProjectModel Describe(GeneratorOptions options, IReadOnlyList<ProjectFile> files)
    {
        var project = ProjectCompiler.Link(options.Project, files);
        var diagnostics = new List<Diagnostic>(project.Diagnostics);
        var describer = new RelationDescriber(options, project);
        var names = new TypeNames(diagnostics);
        var relations = new List<RelationDescriptor>();
        var queries = new List<QueryDescriptor>();
        foreach (var node in project.Nodes.Where(IsDescribed))
        {
            var relation = describer.Describe(node, diagnostics);
            if (relation is null || !names.Claim(relation.FullName, node))
            {
                continue;
            }

            if (node.Kind == NodeKind.Query)
            {
                queries.Add(QueryDescriber.Describe(node, relation, options));
            }
            else
            {
                relations.Add(relation);
            }
        }

        return new ProjectModel(
            relations.ToEquatable(),
            queries.ToEquatable(),
            CatalogDescriber.Describe(options, relations),
            options.Problems.Concat(diagnostics.Select(DiagnosticInfo.From)).ToEquatable());
    }

    // A relation with errors keeps its record as long as its columns are known, so that one mistake in SQL is not an error in all C#.
    private static bool IsDescribed(ProjectNode node) =>
        node.Kind != NodeKind.Check && !node.Relation.IsBroken && node.Relation.Columns.Count > 0 && (node.Kind != NodeKind.Query || node.Sql is not null);
}
