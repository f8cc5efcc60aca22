using DataOps.Projects.Checks;
using DataOps.Projects.Queries;
using DataOps.Sql.Catalog;
using DataOps.Sql.Diagnostics;

namespace DataOps.Projects.Linking;

/// <summary>
/// Brings the files of a project together: names, graph, binding in order, checks. A file with errors stands as a relation whose
/// columns are not known, so that the others are checked without a cascade.
/// </summary>
internal sealed class ProjectLinker(ProjectOptions options, IReadOnlyList<ProjectFile> files)
{
    private readonly List<Diagnostic> _diagnostics = [];

    public AnalyticsProject Link()
    {
        var ordered = files.OrderBy(file => file.Item.RelativePath, StringComparer.Ordinal).ToList();
        _diagnostics.AddRange(ordered.SelectMany(file => file.Diagnostics));
        var declarations = NameChecker.Check(options, DeclarationReader.Read(options, ordered, _diagnostics), _diagnostics);
        var relations = declarations.Where(d => d.IsRelation).OrderBy(d => d.Name, StringComparer.Ordinal).ToList();
        var names = new RelationNames(options, relations);
        var binder = new NodeBinder(options, names, Everything(ordered, relations));

        var bound = BindRelations(relations, names, binder);
        var readers = declarations.Where(d => !d.IsRelation).OrderBy(d => d.Name, StringComparer.Ordinal)
            .Select(reader => binder.Bind(reader, References.Resolve(reader, names, _diagnostics)));
        var all = bound.Concat(readers).ToList();
        foreach (var node in all)
        {
            _diagnostics.AddRange(node.Diagnostics);
        }

        var checks = new CheckCompiler(options, all, names, binder, _diagnostics);
        var nodes = all.Select(node => ToNode(node, checks)).ToList();
        var buildOrder = nodes.Where(node => node.Kind is NodeKind.Seed or NodeKind.Model or NodeKind.Transform).ToList();
        return new AnalyticsProject(
            options,
            [.. nodes.OrderBy(node => node.Kind).ThenBy(node => node.Name, StringComparer.Ordinal)],
            buildOrder,
            [.. _diagnostics.OrderBy(d => d.Source.Path, StringComparer.Ordinal).ThenBy(d => d.Span.Start)]);
    }

    private List<BoundNode> BindRelations(List<Declaration> relations, RelationNames names, NodeBinder binder)
    {
        var references = relations.Select(relation => References.Resolve(relation, names, _diagnostics)).ToList();
        var graph = new ReferenceGraph(relations, references);
        graph.ReportCycles(_diagnostics);
        var order = graph.Order();
        var nodes = binder.BindAll(relations, references, graph.Levels(order));
        return [.. order.Select(number => nodes[number])];
    }

    private SchemaCatalog Everything(List<ProjectFile> ordered, List<Declaration> relations) => new(
        options.Dialect,
        relations.Select(relation => new Relation(relation.Relation, RelationKind.Query, []) { IsBroken = true }),
        types: ordered.SelectMany(file => file.DeclaredTypes));

    private ProjectNode ToNode(BoundNode node, CheckCompiler checks)
    {
        var declaration = node.Declaration;
        return new ProjectNode
        {
            Name = declaration.Name,
            Kind = declaration.Kind,
            Item = declaration.File.Item,
            Declaration = declaration,
            Settings = declaration.SettingsFile.Settings,
            Relation = node.Relation,
            Facts = node.Facts,
            Fingerprint = node.Fingerprint,
            DependsOn = [.. node.Inputs.Select(input => input.Declaration.Name)],
            Sql = node.Sql,
            NewRowsSql = checks.NewRows(node),
            Checks = checks.Compile(node),
            SeedRows = node.SeedRows,
            Parameters = declaration.Kind == NodeKind.Query ? ParameterReader.Read(node, options.Dialect, _diagnostics) : [],
        };
    }
}
