using DataOps.Sql.Syntax;

namespace DataOps.Sql.Binding;

/// <summary>Modifications that return rows (PostgreSQL's documentation, 6.4 and 7.8.4).</summary>
internal sealed partial class Binder
{
    private BoundModification BindModification(ModificationBody syntax, Scope scope)
    {
        _clause = Clause.From;
        var query = syntax.Query is null ? null : BindQuery(syntax.Query, new Scope(scope.Parent));
        _clause = Clause.From;
        _scope = scope;
        BoundTable? source = null;
        if (syntax.Kind == ModificationKind.Merge)
        {
            source = BindSources(syntax.Sources, scope);
        }

        var target = BindNamed(syntax.Target, scope);
        if (syntax.Kind != ModificationKind.Merge)
        {
            source = BindSources(syntax.Sources, scope);
        }

        var condition = syntax.Condition is null ? null : BindCondition(syntax.Condition, Clause.Where);
        AddVersions(syntax, scope, target);
        var list = new SelectBody(
            syntax.Span, DistinctKind.None, default, null, syntax.Returning, null, default, null, null, null, default, null, null);
        var select = new SelectContext(list);
        scope.Select = select;
        BindItems(list, scope, select);
        var columns = new BoundOutput[select.Items.Count];
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i] = new BoundOutput(select.Items[i].Name, _rules.Result(select.Items[i].Value.Type));
        }

        return new BoundModification(columns, select.IsOpen, syntax.Kind, target, source, query, condition, [.. select.Items]);
    }

    private BoundTable? BindSources(NodeList<TableExpression> sources, Scope scope)
    {
        BoundTable? bound = null;
        foreach (var item in sources)
        {
            var table = BindTable(item, scope);
            bound = bound is null ? table : new BoundJoin(bound, table, JoinKind.Comma, asOf: false, on: null);
        }

        return bound;
    }

    // PostgreSQL 18 knows the rows before and after by the names old and new.
    private void AddVersions(ModificationBody syntax, Scope scope, BoundTable target)
    {
        var changed = scope.Sources.Find(source => source.FirstId == target.FirstId);
        if (changed is null || changed.IsOpen)
        {
            return;
        }

        foreach (var name in new[] { syntax.OldName is { } before ? Fold(before) : "old", syntax.NewName is { } after ? Fold(after) : "new" })
        {
            if (!scope.Sources.Exists(source => _names.Equals(source.Name, name)))
            {
                scope.Sources.Add(new TableSource(name, changed.FirstId, changed.Names, changed.Types) { RowType = changed.RowType, IsQualifiedOnly = true });
            }
        }
    }
}
