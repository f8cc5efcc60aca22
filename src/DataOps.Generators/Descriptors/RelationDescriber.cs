using DataOps.Generators.Configuration;
using DataOps.Projects;
using DataOps.Projects.Diagnostics;
using DataOps.Sql.Catalog;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Facts;
using DataOps.Sql.Types;

namespace DataOps.Generators.Descriptors;

/// <summary>Says what is to be written for one node.</summary>
internal sealed class RelationDescriber(GeneratorOptions options, AnalyticsProject project)
{
    private readonly Dictionary<RelationName, string> _nodeNames = project.Nodes
        .Where(node => node.Kind is NodeKind.Source or NodeKind.Seed or NodeKind.Model or NodeKind.Transform)
        .ToDictionary(node => node.Relation.Name, node => node.Name);

    /// <summary>The descriptor, or null when two columns would give the same member.</summary>
    public RelationDescriptor? Describe(ProjectNode node, List<Diagnostic> diagnostics)
    {
        var name = RecordName.Type(node.Kind, node.Relation.Name);
        var types = new TypeMapper(options.Project.Dialect);
        var members = Members(node, name, types);
        return HasClash(node, members, diagnostics)
            ? null
            : new RelationDescriptor(
                options.Project.Name,
                RecordName.Namespace(options.RootNamespace, node.Kind, node.Relation.Name, node.Item.RelativePath),
                name,
                node.Kind.ToString().ToLowerInvariant(),
                node.Kind == NodeKind.Query ? null : node.Relation.Name.Schema,
                node.Relation.Name.Name,
                node.Item.RelativePath,
                node.Relation.Comment)
            {
                Members = members.ToEquatable(),
                Keys = node.Relation.Keys
                    .Select(key => new KeyDescriptor(key.Columns.Select(i => node.Relation.Columns[i].Name).ToEquatable()))
                    .ToEquatable(),
                Structs = types.Structs.ToEquatable(),
            };
    }

    private List<MemberDescriptor> Members(ProjectNode node, string owner, TypeMapper types)
    {
        types.Reserve(owner);
        types.Reserve(node.Relation.Columns.Select(column => CSharpName.Member(column.Name, owner)));
        var members = new List<MemberDescriptor>();
        for (var i = 0; i < node.Relation.Columns.Count; i++)
        {
            var column = node.Relation.Columns[i];
            var member = CSharpName.Member(column.Name, owner);
            var lineage = node.Facts?.Columns[i].Lineage ?? [];
            members.Add(new MemberDescriptor(
                column.Name,
                member,
                SqlTypeNames.Spell(column.Type, options.Project.Dialect),
                types.Map(column.Type, member),
                column.Nullable != false,
                column.Comment,
                lineage.Select(Origin).ToEquatable()));
        }

        return members;
    }

    private OriginDescriptor Origin(ColumnLineage lineage) => new(
        _nodeNames.TryGetValue(lineage.Relation, out var name) ? name : lineage.Relation.ToString(),
        lineage.Column,
        lineage.Via.ToString().ToLowerInvariant());

    private static bool HasClash(ProjectNode node, List<MemberDescriptor> members, List<Diagnostic> diagnostics)
    {
        var firsts = new Dictionary<string, int>(StringComparer.Ordinal);
        var clashes = false;
        for (var i = 0; i < members.Count; i++)
        {
            var member = members[i];
            if (firsts.TryGetValue(member.Name, out var first))
            {
                clashes = true;
                diagnostics.Add(new Diagnostic(
                    ProjectDiagnostics.SameMemberName,
                    node.Item.Text,
                    node.PlaceOfColumn(i),
                    members[first].Column,
                    Places.Of(node.Item, node.PlaceOfColumn(first)),
                    member.Column,
                    node.Name,
                    member.Name));
                continue;
            }

            firsts.Add(member.Name, i);
        }

        return clashes;
    }
}
