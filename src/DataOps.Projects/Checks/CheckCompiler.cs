using DataOps.Projects.Diagnostics;
using DataOps.Projects.Linking;
using DataOps.Projects.Settings;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Text;

namespace DataOps.Projects.Checks;

/// <summary>Makes checks of what settings claim: looks whether the columns exist and whether the facts prove the claim already.</summary>
internal sealed class CheckCompiler(
    ProjectOptions options, IReadOnlyList<BoundNode> all, RelationNames names, NodeBinder binder, List<Diagnostic> diagnostics)
{
    private readonly Dictionary<Declaration, BoundNode> _bound = all.ToDictionary(node => node.Declaration);
    private readonly HashSet<string> _usedNames =
        new(all.Where(node => node.Declaration.Kind == NodeKind.Check).Select(node => node.Declaration.Name), StringComparer.OrdinalIgnoreCase);

    private readonly ConditionCompiler _conditions = new(options, binder, names, diagnostics);

    /// <summary>The checks of one node.</summary>
    public IReadOnlyList<NodeCheck> Compile(BoundNode node)
    {
        if (node.Declaration.Kind == NodeKind.Check)
        {
            return node.Sql is null ? [] : [FromFile(node)];
        }

        var settings = node.Declaration.SettingsFile.Settings;
        if (node.Declaration.Kind != NodeKind.Seed && settings is { Columns.Count: 0, UniqueKey.Count: 0, Checks.Count: 0, Grain.Count: 0 })
        {
            return [];
        }

        var columns = new SettingColumns(node, options.Dialect, diagnostics);
        columns.Require(settings.Columns.Select(column => column.Name));
        columns.Require(settings.UniqueKey);
        var claims = new List<CheckDeclaration>(settings.Checks);
        if (settings.Grain.Count > 0)
        {
            claims.Insert(0, new CheckDeclaration(CheckKind.Grain, settings.Grain[0].Span) { Columns = settings.Grain });
        }

        claims.AddRange(DeclaredKeys(node));
        return [.. claims.Where(claim => columns.Require(claim.Columns)).Select(claim => Compile(node, claim)).OfType<NodeCheck>()];
    }

    /// <summary>The query of an incremental model's new rows; null when it says nothing of them.</summary>
    public string? NewRows(BoundNode node)
    {
        var settings = node.Declaration.File.Settings;
        return settings.Materialization == Materialization.Incremental && settings.NewRows is { } condition && node.Sql is not null
            ? _conditions.NewRows(node, condition)
            : null;
    }

    private static NodeCheck FromFile(BoundNode node)
    {
        var settings = node.Declaration.File.Settings;
        return new NodeCheck
        {
            Name = node.Declaration.Name,
            Kind = CheckKind.Query,
            Severity = settings.Severity,
            Description = settings.Description,
            DependsOn = [.. node.Inputs.Select(input => input.Declaration.Name)],
            Sql = node.Sql!,
        };
    }

    // The facts build on the keys that a seed's DDL declares, so they are tested like any other claim.
    private static IEnumerable<CheckDeclaration> DeclaredKeys(BoundNode node) =>
        node.Declaration.Kind != NodeKind.Seed
            ? []
            : node.Relation.Keys.Select(key => new CheckDeclaration(CheckKind.Unique, new TextSpan(0, 0))
            {
                Columns = [.. key.Columns.Select(i => new Located<string>(node.Relation.Columns[i].Name, new TextSpan(0, 0)))],
            });

    private NodeCheck? Compile(BoundNode node, CheckDeclaration claim)
    {
        var parent = claim.To is { } to ? FindParent(node, to) : null;
        if (node.Relation.IsBroken || (claim.To is not null && (parent is null || parent.Relation.IsBroken)))
        {
            return null;
        }

        var field = claim.Field ?? (claim.Columns.Count > 0 ? claim.Columns[0] : default);
        if (parent is not null && !new SettingColumns(parent, options.Dialect, diagnostics).Require([field], node.Declaration.SettingsFile))
        {
            return null;
        }

        var condition = claim.Condition is { } written ? _conditions.Check(node, written) : null;
        if (claim.Condition is not null && condition is null)
        {
            return null;
        }

        var dependsOn = new[] { node, parent }.OfType<BoundNode>().Select(input => input.Declaration.Name).Concat(condition?.Reads ?? []).Distinct();
        return new NodeCheck
        {
            Name = UniqueName(node, claim),
            Kind = claim.Kind,
            Node = node.Declaration.Name,
            Severity = claim.Severity,
            Columns = [.. claim.Columns.Select(column => column.Value)],
            DependsOn = [.. dependsOn.OrderBy(name => name, StringComparer.Ordinal)],
            IsProved = CheckProof.IsProved(claim, node, options.Dialect),
            Sql = new CheckSql(options.Dialect, node).Write(claim, parent, field.Value, condition?.Text),
        };
    }

    private BoundNode? FindParent(BoundNode node, Located<string> name)
    {
        var found = names.Find([.. name.Value.Split('.').Select(part => part.Trim())]);
        if (found.Count == 1)
        {
            return _bound[found[0]];
        }

        var known = all.Where(other => other.Declaration.IsRelation).Select(other => other.Declaration.Name);
        diagnostics.Add(new Diagnostic(
            ProjectDiagnostics.UnknownCheckRelation,
            node.Declaration.SettingsFile.Item.Text,
            name.Span,
            name.Value,
            Suggestion.Phrase(name.Value, known)));
        return null;
    }

    private string UniqueName(BoundNode node, CheckDeclaration claim)
    {
        var kind = claim.Kind switch
        {
            CheckKind.NotNull => "not_null",
            CheckKind.AcceptedValues => "accepted_values",
            _ => claim.Kind.ToString().ToLowerInvariant(),
        };
        var name = claim.Name ?? string.Join("_", new[] { node.Declaration.Name, kind }.Concat(claim.Columns.Select(column => column.Value)));
        var unique = name;
        for (var i = 2; !_usedNames.Add(unique); i++)
        {
            unique = $"{name}_{i}";
        }

        return unique;
    }
}
