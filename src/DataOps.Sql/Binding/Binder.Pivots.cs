using DataOps.Sql.Diagnostics;
using DataOps.Sql.Syntax;
using DataOps.Sql.Types;

namespace DataOps.Sql.Binding;

/// <summary>Pivots whose columns are written, and unpivots.</summary>
internal sealed partial class Binder
{
    private BoundTable BindPivot(PivotTable syntax, Scope scope)
    {
        var inner = new Scope(scope);
        var source = BindTable(syntax.Source, inner);
        var columns = StarColumns(null, inner, syntax.Span, null, out _);
        var (outer, clause) = (_scope, _clause);
        _scope = inner;
        inner.Select = new SelectContext(new SelectBody(
            syntax.Span, DistinctKind.None, default, null, default, null, default, null, null, null, default, null, null));
        _clause = Clause.SelectList;
        var aggregates = new BoundExpression[syntax.Aggregates.Count];
        for (var i = 0; i < aggregates.Length; i++)
        {
            aggregates[i] = BindExpression(syntax.Aggregates[i].Value);
        }

        _clause = Clause.GroupBy;
        var pivoted = new List<BoundExpression>();
        foreach (var column in syntax.Columns)
        {
            pivoted.AddRange(column.Value is RowExpression row ? BindAll(row.Items) : [BindExpression(column.Value)]);
        }

        var groups = syntax.GroupBy.IsEmpty ? Remaining(columns, aggregates, pivoted) : Chosen(columns, syntax.GroupBy);
        (_scope, _clause) = (outer, clause);
        var values = PivotValues(syntax);
        if (values is null || inner.IsOpen)
        {
            return PivotOfUnknownColumns(syntax, groups, source, inner.IsOpen, scope);
        }

        return AddPivot(syntax, source, groups, aggregates, pivoted, values, scope);
    }

    private BoundPivot AddPivot(
        PivotTable syntax,
        BoundTable source,
        List<StarColumn> groups,
        BoundExpression[] aggregates,
        List<BoundExpression> pivoted,
        List<string> values,
        Scope scope)
    {
        var names = groups.Select(group => group.Name).ToList();
        var types = groups.Select(group => group.Value.Type).ToList();
        var cells = new List<BoundExpression>();
        foreach (var value in values)
        {
            for (var i = 0; i < aggregates.Length; i++)
            {
                names.Add(PivotName(syntax, i, value, aggregates));
                types.Add(aggregates[i].Type);
                cells.Add(new BoundOperator(aggregates[i].Type, syntax.Span, BoundOperation.Opaque, [aggregates[i], .. pivoted], value));
            }

            if (aggregates.Length == 0)
            {
                names.Add(value);
                types.Add(SqlType.BigInt);
                cells.Add(new BoundOperator(SqlType.BigInt, syntax.Span, BoundOperation.Opaque, [.. pivoted], value));
            }
        }

        var alias = syntax.Alias is { } given ? Fold(given.Name) : "pivot";
        var shown = UniqueNames([.. names], syntax.Alias?.Columns ?? default, alias, syntax.Span, isOpen: false);
        var first = Reserve(shown.Length);
        var named = new TableSource(alias, first, shown, [.. types]);
        AddSource(named, syntax, scope);
        return new BoundPivot(first, source, [.. groups.Select(group => group.Value)], [.. cells], string.Join(",", names))
        {
            Named = named,
            Span = syntax.Span,
            Aggregates = aggregates.Length > 0 ? aggregates : [new BoundCall(SqlType.BigInt, syntax.Span, _engineNames.CountOfRows, Catalog.Functions.FunctionKind.Aggregate, [])],
            Pivoted = PivotConditions(syntax, pivoted),
            CountsRows = aggregates.Length == 0,
        };
    }

    // That a row has the values, for each combination in the order of the names; null where they are no single values.
    private List<BoundExpression>? PivotConditions(PivotTable syntax, List<BoundExpression> pivoted)
    {
        if (pivoted.Count != syntax.Columns.Count)
        {
            return null;
        }

        var combined = new List<BoundExpression?> { null };
        for (var i = 0; i < pivoted.Count; i++)
        {
            var next = new List<BoundExpression?>();
            foreach (var prefix in combined)
            {
                foreach (var value in syntax.Columns[i].Values)
                {
                    if (value.Value is not (LiteralExpression or NameExpression or TypedLiteralExpression))
                    {
                        return null;
                    }

                    var bound = value.Value is NameExpression name
                        ? new BoundLiteral(SqlType.Text, name.Span, LiteralKind.String, Text(name.Name))
                        : BindExpression(value.Value);
                    var equal = Compare(BoundOperation.Equal, pivoted[i], bound, value.Span, value.Span);
                    next.Add(prefix is null ? equal : new BoundOperator(SqlType.Boolean, value.Span, BoundOperation.And, [prefix, equal]));
                }
            }

            combined = next;
        }

        return combined.ConvertAll(condition => condition!);
    }

    private string PivotName(PivotTable syntax, int aggregate, string value, BoundExpression[] bound)
    {
        var item = syntax.Aggregates[aggregate];
        if (item.Alias is { } alias)
        {
            return value + "_" + Fold(alias);
        }

        return bound.Length > 1 ? value + "_" + NameOf(item.Value, bound[aggregate]) : value;
    }

    private BoundUnknownTable PivotOfUnknownColumns(PivotTable syntax, List<StarColumn> groups, BoundTable source, bool isOpen, Scope scope)
    {
        if (!isOpen)
        {
            Report(BindingDiagnostics.UnknownColumns, syntax.Span, "a pivot without a list of values (in (…))");
        }

        var alias = syntax.Alias is { } given ? Fold(given.Name) : "pivot";
        var names = groups.Select(group => group.Name).ToArray();
        ReadsOpenTables = true;
        var first = Reserve(names.Length);
        scope.Sources.Add(new TableSource(alias, first, names, [.. groups.Select(group => group.Value.Type)]) { IsOpen = true });
        return new BoundUnknownTable(first, alias) { Source = source, Columns = names.Length };
    }

    // The texts of the values, those of several columns combined; null when they come from the data.
    private List<string>? PivotValues(PivotTable syntax)
    {
        var combined = new List<string> { "" };
        foreach (var column in syntax.Columns)
        {
            if (column.Enum is null && column.Values.IsEmpty)
            {
                return null;
            }

            var texts = column.Enum is { } name
                ? EnumValues(name)
                : column.Values.Select(value => value.Alias is { } alias ? Fold(alias) : ValueText(value.Value));
            var next = new List<string>();
            foreach (var prefix in combined)
            {
                next.AddRange(texts.Select(text => prefix.Length == 0 ? text : prefix + "_" + text));
            }

            combined = next;
        }

        return combined;
    }

    private IReadOnlyList<string> EnumValues(QualifiedName name)
    {
        if (_catalog.FindType(Fold(name)) is { Kind: SqlTypeKind.Enum } type)
        {
            return type.Values;
        }

        var last = name.Parts[name.Parts.Count - 1];
        Report(TypeDiagnostics.UnknownType, name.Span, Text(name), Suggestion.Phrase(last.Value, _catalog.TypeNames));
        return [];
    }

    private string ValueText(Expression value) => value switch
    {
        LiteralExpression { Kind: LiteralKind.True } => "true",
        LiteralExpression { Kind: LiteralKind.False } => "false",
        LiteralExpression { Kind: LiteralKind.Null } => "NULL",
        LiteralExpression literal => literal.Text,
        NameExpression name => Text(name.Name),
        TypedLiteralExpression typed => typed.Text,
        RowExpression row => string.Join("_", row.Items.Select(ValueText)),
        _ => _source.ToString(value.Span),
    };

    private static List<StarColumn> Remaining(List<StarColumn> columns, BoundExpression[] aggregates, List<BoundExpression> pivoted)
    {
        var used = new HashSet<int>();
        foreach (var expression in aggregates.Concat(pivoted))
        {
            CollectColumns(expression, used);
        }

        return columns.FindAll(column => column.Value is not BoundColumn bound || !used.Contains(bound.Id));
    }

    private static void CollectColumns(BoundExpression expression, HashSet<int> ids)
    {
        if (expression is BoundColumn column)
        {
            ids.Add(column.Id);
        }

        BoundChildren.ForEach(expression, child => CollectColumns(child, ids));
    }

    private List<StarColumn> Chosen(List<StarColumn> columns, NodeList<Expression> groupBy)
    {
        var chosen = new List<StarColumn>();
        foreach (var group in groupBy)
        {
            if (FindColumn(columns, group) is { } column)
            {
                chosen.Add(column);
            }
        }

        return chosen;
    }

    private BoundTable BindUnpivot(UnpivotTable syntax, Scope scope)
    {
        var inner = new Scope(scope);
        var source = BindTable(syntax.Source, inner);
        var (outer, clause) = (_scope, _clause);
        _scope = inner;
        _clause = Clause.On;
        var branches = new List<BoundExpression[]>();
        var names = new List<string>();
        foreach (var item in syntax.Columns)
        {
            AddBranches(item, branches, names);
        }

        var width = Math.Max(1, syntax.ValueNames.Count);
        foreach (var branch in branches)
        {
            if (branch.Length != width)
            {
                Report(
                    BindingDiagnostics.UnsupportedForm,
                    syntax.Span,
                    $"Each item of unpivot must have as many columns as there are value names: {width}, not {branch.Length}.");
                break;
            }
        }

        (_scope, _clause) = (outer, clause);
        if (inner.IsOpen || branches.Count == 0)
        {
            return Unknown("unpivot", syntax.Alias, scope);
        }

        var used = new HashSet<int>();
        foreach (var value in branches.SelectMany(branch => branch))
        {
            CollectColumns(value, used);
        }

        var all = StarColumns(null, inner, syntax.Span, null, out _);
        var kept = all.FindAll(column => column.Value is BoundColumn bound && !used.Contains(bound.Id));
        return AddUnpivot(syntax, source, kept, branches, names, scope);
    }

    private void AddBranches(SelectItem item, List<BoundExpression[]> branches, List<string> names)
    {
        if (item.Value is ColumnsExpression or StarExpression)
        {
            var selector = item.Value as ColumnsExpression ?? new ColumnsExpression(item.Value.Span, item.Value, unpacked: false);
            foreach (var column in SelectColumns(selector, null))
            {
                branches.Add([column.Value]);
                names.Add(column.Name);
            }

            return;
        }

        var values = item.Value is RowExpression row ? BindAll(row.Items) : [BindExpression(item.Value)];
        branches.Add(values);
        names.Add(item.Alias is { } alias ? Fold(alias) : string.Join("_", values.Select(value => value is BoundColumn column ? column.Name : "")));
    }

    // "FROM clause plus JOIN, APPLY, PIVOT": the type and length of all columns must be the same.
    private void CheckUnpivoted(BoundExpression[] values)
    {
        if (_dialect.Kind != Dialects.DialectKind.TSql || values.Length == 0)
        {
            return;
        }

        var first = values[0].Type;
        foreach (var value in values)
        {
            if (!first.IsUnknown && !value.Type.IsUnknown && value.Type != first && Spell(value.Type) != Spell(first))
            {
                Report(TSqlDiagnostics.UnpivotedTypes, value.Span, Spell(value.Type), Spell(first));
                return;
            }
        }
    }

    private BoundUnpivot AddUnpivot(
        UnpivotTable syntax, BoundTable source, List<StarColumn> kept, List<BoundExpression[]> branches, List<string> labels, Scope scope)
    {
        var names = kept.Select(column => column.Name).ToList();
        var types = kept.Select(column => column.Value.Type).ToList();
        names.Add(syntax.NameColumn.IsMissing ? "name" : Fold(syntax.NameColumn));
        types.Add(_dialect.Kind == Dialects.DialectKind.TSql ? TSqlTypes.Sysname : SqlType.Text);
        var width = Math.Max(1, syntax.ValueNames.Count);
        for (var i = 0; i < width; i++)
        {
            var place = i;
            names.Add(syntax.ValueNames.IsEmpty ? "value" : Fold(syntax.ValueNames[i]));
            var values = branches.Where(branch => branch.Length > place).Select(branch => branch[place]).ToArray();
            types.Add(CommonTypeOf(values, "one column"));
            CheckUnpivoted(values);
        }

        var alias = syntax.Alias is { } given ? Fold(given.Name) : "unpivot";
        var shown = UniqueNames([.. names], syntax.Alias?.Columns ?? default, alias, syntax.Span, isOpen: false);
        var first = Reserve(shown.Length);
        var named = new TableSource(alias, first, shown, [.. types]);
        AddSource(named, syntax, scope);
        var ids = kept.Select(column => ((BoundColumn)column.Value).Id).ToArray();

        // Where an alias names columns, DuckDB 1.5 forgets to leave nulls out.
        var includesNulls = syntax.IncludeNulls || (_dialect.Kind == Dialects.DialectKind.DuckDb && syntax.Alias is { Columns.IsEmpty: false });
        return new BoundUnpivot(first, source, ids, [.. branches], [.. labels], includesNulls, [.. types.Skip(kept.Count)])
        {
            Named = named,
            Span = syntax.Span,
        };
    }
}
