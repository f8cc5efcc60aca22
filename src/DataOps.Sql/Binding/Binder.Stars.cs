using DataOps.Sql.Diagnostics;
using DataOps.Sql.Syntax;
using DataOps.Sql.Text;
using DataOps.Sql.Types;

namespace DataOps.Sql.Binding;

/// <summary>Items that stand for several columns: stars, a struct's fields, <c>columns(…)</c>, an unnested struct.</summary>
internal sealed partial class Binder
{
    // Adds what an item expands to; false when it is one plain column.
    private bool AddExpanded(SelectItem item, Scope scope, SelectContext select)
    {
        switch (item.Value)
        {
            case StarExpression star:
                AddStar(star.Qualifier, select, scope, new StarModifiers(star), star.Span);
                return true;
            case FieldStarExpression star:
                AddFields(BindExpression(star.Operand), select, StarModifiers.None, star.Span);
                return true;
            case FunctionCallExpression { Name.Parts: { Count: 1 } name, Over: null } call when !_isPostgres && _names.Equals(name[0].Value, "unnest"):
                return AddUnnested(item, call, select);
            case NameExpression or LiteralExpression:
                return false;
            case var _ when _isPostgres:
                return false;
            default:
                return AddForColumns(item, select);
        }
    }

    private void AddStar(QualifiedName? qualifier, SelectContext select, Scope scope, StarModifiers modifiers, TextSpan span)
    {
        var columns = StarColumns(qualifier, scope, span, select, out var value, modifiers);
        if (value is not null)
        {
            AddFields(value, select, modifiers, span);
            return;
        }

        AddColumns(columns, select, modifiers);
    }

    private void AddColumns(List<StarColumn> columns, SelectContext select, StarModifiers modifiers)
    {
        modifiers.Check(columns, this, select.IsOpen);
        foreach (var column in columns)
        {
            if (modifiers.Excludes(column, _names, this))
            {
                continue;
            }

            var value = modifiers.Replacement(column, _names) is { } replacement ? BindExpression(replacement) : column.Value;
            var name = modifiers.NewName(column, _names, this) ?? column.Name;
            select.Items.Add(new BoundSelectItem(name, value));
        }
    }

    private void AddFields(BoundExpression value, SelectContext select, StarModifiers modifiers, TextSpan span)
    {
        if (value.Type.Kind == SqlTypeKind.Unknown)
        {
            select.IsOpen = true;
            return;
        }

        if (value.Type.Kind != SqlTypeKind.Struct)
        {
            Report(BindingDiagnostics.MisplacedStar, span, $"Only a struct has fields; this is of type {Spell(value.Type)}.");
            select.IsOpen = true;
            return;
        }

        AddColumns(FieldsOf(value, span), select, modifiers);
    }

    private static List<StarColumn> FieldsOf(BoundExpression value, TextSpan span)
    {
        var columns = new List<StarColumn>(value.Type.Fields.Count);
        foreach (var field in value.Type.Fields)
        {
            columns.Add(new StarColumn(field.Name, "", new BoundOperator(field.Type, span, BoundOperation.Field, [value], field.Name)));
        }

        return columns;
    }

    // The columns a star stands for; or the value whose fields it stands for.
    private List<StarColumn> StarColumns(
        QualifiedName? qualifier, Scope scope, TextSpan span, SelectContext? select, out BoundExpression? value, StarModifiers? modifiers = null)
    {
        value = null;
        var columns = new List<StarColumn>();
        var found = false;
        for (var i = 0; i < scope.Sources.Count; i++)
        {
            var source = scope.Sources[i];
            if (source.IsHidden || (qualifier is null && source.IsQualifiedOnly) || (qualifier is not null && !Qualifies(source, qualifier.Parts, qualifier.Parts.Count)))
            {
                continue;
            }

            found = true;
            if (source.IsOpen && select is not null)
            {
                select.IsOpen = true;
            }

            AddSourceColumns(source, scope, qualifier is null, span, columns, modifiers);
        }

        if (qualifier is not null && !found)
        {
            value = BindStarValue(qualifier, scope);
        }
        else if (scope.Sources.Count == 0)
        {
            Report(BindingDiagnostics.MisplacedStar, span, "A star needs a from clause to take columns from.");
        }

        return columns;
    }

    private void AddSourceColumns(
        TableSource source, Scope scope, bool merges, TextSpan span, List<StarColumn> columns, StarModifiers? modifiers)
    {
        for (var place = 0; place < source.Names.Length; place++)
        {
            var id = source.FirstId + place;
            var merged = merges ? scope.MergedOf(id) : null;
            if (merged is not null && ShownId(merged, scope, modifiers) != id)
            {
                continue;
            }

            var value = source.Values?[place] is { } own ? own
                : merged?.ShownId == id ? merged.Value
                : new BoundColumn(source.Types[place], span, id, source.Names[place]);
            columns.Add(new StarColumn(source.Names[place], source.Name, value));
        }
    }

    // Where the column of one table is left out, that of the next one is shown.
    private int ShownId(MergedColumn merged, Scope scope, StarModifiers? modifiers)
    {
        if (modifiers is null || !modifiers.ExcludesTables)
        {
            return merged.ShownId;
        }

        foreach (var id in merged.Ids)
        {
            var source = scope.Sources.Find(candidate => id >= candidate.FirstId && id < candidate.FirstId + candidate.Names.Length);
            if (source is not null && !modifiers.ExcludesOf(source.Name, merged.Name, _names, this))
            {
                return id;
            }
        }

        return -1;
    }

    private BoundExpression BindStarValue(QualifiedName qualifier, Scope scope)
    {
        for (var outer = scope; outer is not null; outer = outer.Parent)
        {
            if (BindInScope(new NameExpression(qualifier.Span, qualifier), Fold(qualifier.Parts[0]), outer) is { } value)
            {
                return value;
            }
        }

        if (scope.IsOpen)
        {
            return new BoundError(qualifier.Span, Text(qualifier), []);
        }

        var last = qualifier.Parts[qualifier.Parts.Count - 1];
        Report(BindingDiagnostics.UnknownQualifier, qualifier.Span, last.Value, Suggestion.Phrase(last.Value, VisibleTables()));
        return new BoundError(qualifier.Span, Text(qualifier), []);
    }

    private bool AddUnnested(SelectItem item, FunctionCallExpression call, SelectContext select)
    {
        if (call.Arguments.Count == 0 || call.Arguments[0].Value is ListExpression { Items.IsEmpty: true })
        {
            return false;
        }

        var value = BindExpression(call.Arguments[0].Value);
        var depth = UnnestDepth(call);
        if (value.Type.Kind != SqlTypeKind.Struct && depth == 1)
        {
            return AddSimpleUnnest(item, call, value, select);
        }

        select.ExpandsRows = true;
        var name = item.Alias is { } alias ? Fold(alias) : NameOf(item.Value, value);
        AddUnnested(name, value, depth, select, call);
        return true;
    }

    private bool AddSimpleUnnest(SelectItem item, FunctionCallExpression call, BoundExpression value, SelectContext select)
    {
        select.ExpandsRows = true;
        var name = item.Alias is { } alias ? Fold(alias) : NameOf(item.Value, value);
        var bound = new BoundSelectItem(name, Unnest(value, call));
        for (var place = 0; place < select.Syntax.Items.Count; place++)
        {
            if (ReferenceEquals(select.Syntax.Items[place], item))
            {
                select.Remember(place, bound);
            }
        }

        select.Items.Add(bound);
        return true;
    }

    private void AddUnnested(string name, BoundExpression value, int depth, SelectContext select, FunctionCallExpression call)
    {
        while (depth > 0 && value.Type.Kind is SqlTypeKind.List or SqlTypeKind.Array)
        {
            value = Unnest(value, call);
            depth--;
        }

        AddUnpacked(name, value, depth, select, call.Span);
    }

    // Lists within structs stay as they are.
    private static void AddUnpacked(string name, BoundExpression value, int depth, SelectContext select, TextSpan span)
    {
        if (depth == 0 || value.Type.Kind != SqlTypeKind.Struct)
        {
            select.Items.Add(new BoundSelectItem(name, value));
            return;
        }

        foreach (var field in FieldsOf(value, span))
        {
            AddUnpacked(field.Name, field.Value, depth - 1, select, span);
        }
    }

    // One level, or as many as `recursive := true` or `max_depth := n` say.
    private static int UnnestDepth(FunctionCallExpression call)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Name is { } name && argument.Value is LiteralExpression literal)
            {
                if (name.Value.Equals("recursive", StringComparison.OrdinalIgnoreCase) && literal.Kind == LiteralKind.True)
                {
                    return int.MaxValue;
                }

                if (name.Value.Equals("max_depth", StringComparison.OrdinalIgnoreCase) && int.TryParse(literal.Text, out var depth))
                {
                    return depth;
                }
            }
        }

        return 1;
    }
}
