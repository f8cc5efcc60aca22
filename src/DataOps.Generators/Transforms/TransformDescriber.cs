using DataOps.Generators.Configuration;
using DataOps.Generators.Descriptors;
using DataOps.Projects;
using DataOps.Projects.Diagnostics;
using DataOps.Sql.Catalog;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Types;

namespace DataOps.Generators.Transforms;

/// <summary>Says what is to be written for the transforms of a linked project.</summary>
internal sealed class TransformDescriber(GeneratorOptions options, AnalyticsProject project, TransformSet set, IReadOnlyList<RowDescriptor> rows)
{
    /// <summary>The other half of a transform's record; null while it has errors.</summary>
    public RowCode? DescribeOutput(ProjectNode node)
    {
        if (node.Relation.IsBroken || set.TextOf(node) is not { } text)
        {
            return null;
        }

        var row = text.Transform.Output!;
        var columns = node.Relation.Columns.Zip(row.Members, (column, member) => (column, member)).ToList();
        return Code(row, node, columns);
    }

    /// <summary>The other halves of records that name their relation, with what does not fit their columns.</summary>
    public IEnumerable<RowCode> DescribeInputs()
    {
        foreach (var row in rows)
        {
            if (row.Problems.Count == 0 && NodeOf(set.RelationOf(row)) is { Relation.IsBroken: false } node && Columns(row, node) is { } columns)
            {
                yield return Code(row, node, columns);
            }
        }
    }

    /// <summary>The catalog; null for a project without transforms.</summary>
    public TransformCatalog? DescribeCatalog()
    {
        var nodes = project.Nodes.Where(node => node.Kind == NodeKind.Transform).Select(node => (Node: node, Text: set.TextOf(node)!)).ToList();
        var calls = nodes.Where(pair => set.IsCallable(pair.Text)).Select(pair => Call(pair.Node, pair.Text.Transform)).OfType<CallDescriptor>().ToList();
        var called = new HashSet<string>(calls.Select(call => call.Node));
        return nodes.Count == 0 ? null : new TransformCatalog(
            options.Project.Name,
            options.RootNamespace,
            CSharpName.Pascal(options.Project.Name) + "Transforms",
            calls.ToEquatable(),
            nodes.Where(pair => called.Contains(pair.Node.Name)).Select(pair => new DefinitionDescriptor(pair.Node.Item.RelativePath, pair.Text.Transform.Method, pair.Node.Item.Text.Content)).ToEquatable());
    }

    private CallDescriptor? Call(ProjectNode node, TransformDescriptor transform)
    {
        var arguments = new List<ArgumentDescriptor>();
        foreach (var parameter in transform.Parameters)
        {
            if (parameter.Row is null)
            {
                arguments.Add(new ArgumentDescriptor(null, "", false, default));
                continue;
            }

            if (NodeOf(set.RelationOf(parameter)) is not { Relation.IsBroken: false } input)
            {
                return null;
            }

            var order = Order(transform, parameter, input);
            arguments.Add(new ArgumentDescriptor(input.Name, RecordOf(parameter.Row, input), parameter.IsAsync, order.ToEquatable()));
        }

        return new CallDescriptor(node.Name, transform.Method, arguments.ToEquatable());
    }

    private string RecordOf(RowReference row, ProjectNode input) => row.IsThere
        ? row.Name
        : $"{RecordName.Namespace(options.RootNamespace, input.Kind, input.Relation.Name, input.Item.RelativePath)}.{RecordName.Type(input.Kind, input.Relation.Name)}";

    private List<string> Order(TransformDescriptor transform, ParameterDescriptor parameter, ProjectNode input)
    {
        var columns = new List<string>();
        var members = MembersOf(parameter.Row!, input);
        foreach (var written in parameter.Order)
        {
            if (members.TryGetValue(written, out var column))
            {
                columns.Add(column);
            }
            else
            {
                set.Report(
                    Places.Parameter(transform.Method, parameter.Name),
                    TransformDiagnostics.UnknownOrder,
                    input.Name,
                    written,
                    Suggestion.Phrase(written, members.Keys));
            }
        }

        return columns;
    }

    // Columns by their own names and by those of the members that hold them.
    private Dictionary<string, string> MembersOf(RowReference row, ProjectNode input)
    {
        var byHand = row.IsThere ? rows.FirstOrDefault(candidate => candidate.FullName == row.Name) ?? set.TextOf(input)?.Transform.Output : null;
        var members = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var member in byHand?.Members ?? default)
        {
            members[member.Name] = members[member.Column] = member.Column;
        }

        foreach (var column in byHand is null ? input.Relation.Columns : [])
        {
            members[CSharpName.Member(column.Name, RecordName.Type(input.Kind, input.Relation.Name))] = members[column.Name] = column.Name;
        }

        return members;
    }

    private List<(Column Column, RowMember Member)>? Columns(RowDescriptor row, ProjectNode node)
    {
        var types = new TypeMapper(options.Project.Dialect);
        var columns = new List<(Column, RowMember)>();
        foreach (var member in row.Members)
        {
            var column = node.Relation.Columns.FirstOrDefault(candidate => options.Project.Dialect.NameComparer.Equals(candidate.Name, member.Column));
            if ((column is null ? Missing(node, member) : Mismatch(member, column, types.Map(column.Type, member.Name))) is { } problem)
            {
                set.Report(Places.Member(row.FullName, member.Name), TransformDiagnostics.WrongColumn, member.Name, node.Name, problem);
            }
            else
            {
                columns.Add((column!, member));
            }
        }

        return columns.Count == row.Members.Count ? columns : null;
    }

    private static string Missing(ProjectNode node, RowMember member) =>
        $"it has no column '{member.Column}'.{Suggestion.Phrase(member.Column, node.Relation.Columns.Select(column => column.Name))}";

    private string? Mismatch(RowMember member, Column column, MemberType type)
    {
        if (member.Type.Name != type.Name)
        {
            return $"its column '{column.Name}' is {SqlTypeNames.Spell(column.Type, options.Project.Dialect)}, which is {type.Name} in C#, not {member.Type.Name}";
        }

        return column.Nullable != false && !member.IsNullable ? $"its column '{column.Name}' may be null: make the member {TypeMapper.Nullable(type)}" : null;
    }

    private RowCode Code(RowDescriptor row, ProjectNode node, IReadOnlyList<(Column Column, RowMember Member)> columns)
    {
        var names = new HashSet<string>(columns.Select(pair => pair.Column.Name));
        var keys = node.Relation.Keys.Select(key => key.Columns.Select(i => node.Relation.Columns[i].Name).ToList());
        var relation = new RelationDescriptor(
            options.Project.Name,
            row.Namespace,
            row.Name,
            node.Kind.ToString().ToLowerInvariant(),
            node.Relation.Name.Schema,
            node.Relation.Name.Name,
            node.Item.RelativePath,
            node.Relation.Comment)
        {
            Members = columns.Select(pair => Member(pair.Column, pair.Member)).ToEquatable(),
            Keys = keys.Where(key => key.TrueForAll(names.Contains)).Select(key => new KeyDescriptor(key.ToEquatable())).ToEquatable(),
        };
        return new RowCode(relation, row.Members.Where(member => member.IsParameter).Select(member => member.Name).ToEquatable());
    }

    private MemberDescriptor Member(Column column, RowMember member) => new(
        column.Name,
        member.Name,
        SqlTypeNames.Spell(column.Type, options.Project.Dialect),
        member.Type,
        member.IsNullable,
        column.Comment,
        default);

    private ProjectNode? NodeOf(DeclaredRelation? relation) => relation is null ? null : project.FindRelation(relation.Name);
}
