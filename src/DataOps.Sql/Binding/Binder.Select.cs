using DataOps.Sql.Diagnostics;
using DataOps.Sql.Syntax;

namespace DataOps.Sql.Binding;

/// <summary>One select, from its tables to its items.</summary>
internal sealed partial class Binder
{
    private BoundSelect BindSelect(SelectBody syntax, Scope scope, out SelectContext select)
    {
        _scope = scope;
        var from = BindFrom(syntax, scope);
        select = new SelectContext(syntax);
        scope.Select = select;
        var windows = _windows;
        _windows = syntax.Windows;

        var where = syntax.Where is null ? null : BindWhere(syntax.Where);
        BindItems(syntax, scope, select);
        var grouping = syntax.GroupBy is null ? null : BindGrouping(syntax.GroupBy, select);
        var having = syntax.Having is null ? null : BindCondition(syntax.Having, Clause.Having);
        var qualify = syntax.Qualify is null ? null : BindCondition(syntax.Qualify, Clause.Qualify);
        _clause = Clause.DistinctOn;
        var distinctOn = BindOrdinals(syntax.DistinctOn, select);
        var top = BindLimit(syntax.Top);

        _windows = windows;
        var columns = new BoundOutput[select.Items.Count];
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i] = new BoundOutput(select.Items[i].Name, select.Items[i].Value.Type);
        }

        return new BoundSelect(columns, select.IsOpen)
        {
            Items = [.. select.Items],
            From = from,
            Where = where,
            Grouping = grouping,
            IsAggregated = grouping is not null || having is not null || select.HasAggregates,
            Having = having,
            Qualify = qualify,
            Distinct = syntax.Distinct,
            DistinctOn = distinctOn,
            Top = top,
            Sample = BindSample(syntax.Sample),
            ExpandsRows = select.ExpandsRows,
            OwnColumns = OwnColumns(scope),
        };
    }

    private static int[] OwnColumns(Scope scope)
    {
        var ranges = new int[scope.Sources.Count * 2];
        for (var i = 0; i < scope.Sources.Count; i++)
        {
            ranges[2 * i] = scope.Sources[i].FirstId;
            ranges[(2 * i) + 1] = scope.Sources[i].FirstId + scope.Sources[i].Names.Length;
        }

        return ranges;
    }

    private BoundSample? BindSample(SampleClause? sample) =>
        sample is null ? null : new BoundSample(_source.ToString(sample.Span), sample.Span);

    private void BindItems(SelectBody syntax, Scope scope, SelectContext select)
    {
        _clause = Clause.SelectList;
        if (syntax.Items.IsEmpty)
        {
            if (_isPostgres)
            {
                // Rows without columns.
                return;
            }

            AddStar(null, select, scope, StarModifiers.None, syntax.Span);
            return;
        }

        for (var place = 0; place < syntax.Items.Count; place++)
        {
            select.VisibleAliases = place;
            var item = syntax.Items[place];
            if (item.Value is AssignmentExpression assignment)
            {
                // T-SQL sets a variable here, and the query gives no column.
                BindExpression(assignment.Value);
            }
            else if (!AddExpanded(item, scope, select))
            {
                select.Items.Add(BindItem(select, place));
            }
        }

        select.VisibleAliases = syntax.Items.Count;
    }

    // An item may be asked for early, by its alias in where.
    private BoundSelectItem BindItem(SelectContext select, int place)
    {
        if (select.Bound(place) is { } bound)
        {
            return bound;
        }

        var item = select.Syntax.Items[place];
        select.Enter(place);
        var clockCalls = Clock?.Count;
        var value = BindExpression(item.Value);
        select.Leave(place);
        var name = item.Alias is { } alias ? Fold(alias) : NameOf(item.Value, value);
        if (item.Alias is null && Clock?.Count > clockCalls)
        {
            Clock.KeepName(item.Value.Span, name);
        }

        bound = new BoundSelectItem(name, value);
        select.Remember(place, bound);
        return bound;
    }

    /// <summary>The item an alias stands for, where no column has the name; null when there is none.</summary>
    private BoundExpression? BindAlias(NameExpression name, Scope scope)
    {
        // PostgreSQL knows names of the select list only where they stand alone, in group by and order by; T-SQL only in order by.
        if (_isPostgres || scope.Select is not { } select || !SeesAliases())
        {
            return null;
        }

        var place = select.FindAlias(Fold(name.Name.Parts[0]), _names);
        if (place < 0)
        {
            return null;
        }

        if (select.Bound(place) is null)
        {
            if (!select.Enter(place))
            {
                Report(BindingDiagnostics.CircularAlias, name.Span, name.Name.Parts[0].Value);
                return Error(name);
            }

            var visible = select.VisibleAliases;
            select.VisibleAliases = place;
            BindItem(select, place);
            select.VisibleAliases = visible;
        }

        var item = select.Bound(place)!;
        return item.Value is BoundColumn column
            ? new BoundColumn(column.Type, name.Span, column.Id, column.Name)
            : new BoundAlias(name.Span, item);
    }

    private BoundExpression BindCondition(Expression syntax, Clause clause)
    {
        _clause = clause;
        return BindBoolean(syntax);
    }

    private BoundOrderItem[] BindOrder(NodeList<OrderItem> order, BoundBody body, SelectContext? select, Scope scope)
    {
        if (order.IsEmpty)
        {
            return [];
        }

        _scope = scope;
        _clause = Clause.OrderBy;
        var items = new List<BoundOrderItem>(order.Count);
        foreach (var item in order)
        {
            var descending = item.Direction == SortDirection.Descending;
            if (item.All || item.Value is StarExpression { Qualifier: null })
            {
                for (var i = 0; i < body.Columns.Length; i++)
                {
                    items.Add(new BoundOrderItem(new BoundOutputReference(body.Columns[i].Type, item.Span, i), descending, item.Nulls));
                }

                continue;
            }

            if (select is not null && item.Value is StarExpression or ColumnsExpression)
            {
                items.AddRange(BindStarValues(item.Value).Select(value => new BoundOrderItem(value, descending, item.Nulls)));
                continue;
            }

            items.Add(new BoundOrderItem(BindOrderValue(item.Value, body, select), descending, item.Nulls));
        }

        return [.. items];
    }

    // Ordinals and names of output columns come first, as in every engine; anything else is an expression over the tables.
    private BoundExpression BindOrderValue(Expression value, BoundBody body, SelectContext? select)
    {
        if (value is LiteralExpression { Kind: LiteralKind.Integer } ordinal)
        {
            return BindOrdinal(ordinal, body);
        }

        if (value is NameExpression { Name: { Parts.Count: 1 } name })
        {
            var folded = Fold(name.Parts[0]);
            if (_isPostgres && select is not null && BindOutputName(value, select) is BoundError ambiguous)
            {
                return ambiguous;
            }

            for (var i = 0; i < body.Columns.Length; i++)
            {
                if (_names.Equals(body.Columns[i].Name, folded))
                {
                    return new BoundOutputReference(body.Columns[i].Type, value.Span, i);
                }
            }
        }

        if (select is not null)
        {
            var bound = BindExpression(value);
            if (_isPostgres && body is BoundSelect { Distinct: DistinctKind.Distinct, IsOpen: false } distinct && !Selects(distinct, bound))
            {
                Report(PostgresDiagnostics.OrderNotSelected, value.Span, "distinct", "is selected");
            }

            return bound;
        }

        if (_isPostgres && !body.IsOpen && value is not NameExpression)
        {
            Report(PostgresDiagnostics.OrderNotSelected, value.Span, "a set operation", "its columns are named");
            return Error(value);
        }

        return body.IsOpen ? Error(value) : BindOverOutput(value, body);
    }

    private static bool Selects(BoundSelect select, BoundExpression expression) =>
        expression is BoundError or BoundOutputReference || Array.Exists(select.Items, item => BoundEquality.Same(item.Value, expression));

    // Behind a set operation only its columns are in scope.
    private BoundExpression BindOverOutput(Expression value, BoundBody body)
    {
        var outer = _scope;
        var names = NamesOf(body.Columns);
        _scope = new Scope(outer.Parent);
        _scope.Sources.Add(new TableSource("", Reserve(names.Length), names, TypesOf(body.Columns)));
        var bound = BindExpression(value);
        _scope = outer;
        return bound;
    }

    private BoundExpression BindOrdinal(LiteralExpression literal, BoundBody body)
    {
        if (int.TryParse(literal.Text, out var ordinal) && ordinal >= 1 && ordinal <= body.Columns.Length)
        {
            return new BoundOutputReference(body.Columns[ordinal - 1].Type, literal.Span, ordinal - 1);
        }

        if (!body.IsOpen)
        {
            Report(BindingDiagnostics.OrdinalOutOfRange, literal.Span, literal.Text, body.Columns.Length);
        }

        return Error(literal);
    }

    // Expressions, of which a whole number means the item at that place.
    private BoundExpression[] BindOrdinals(NodeList<Expression> values, SelectContext select)
    {
        if (values.IsEmpty)
        {
            return [];
        }

        var bound = new List<BoundExpression>(values.Count);
        foreach (var value in values)
        {
            if (value is StarExpression or ColumnsExpression)
            {
                bound.AddRange(BindStarValues(value));
            }
            else
            {
                bound.Add(BindOrdinalOrExpression(value, select));
            }
        }

        return [.. bound];
    }

    private BoundExpression BindOrdinalOrExpression(Expression value, SelectContext select)
    {
        if (value is not LiteralExpression { Kind: LiteralKind.Integer } literal)
        {
            return _isPostgres && BindOutputName(value, select) is { } output ? output : Unwrap(BindExpression(value));
        }

        if (_dialect.Kind == Dialects.DialectKind.TSql)
        {
            Report(TSqlDiagnostics.ConstantInGroupBy, literal.Span, literal.Text);
            return Error(literal);
        }

        if (int.TryParse(literal.Text, out var ordinal) && ordinal >= 1 && ordinal <= select.Items.Count)
        {
            return select.Items[ordinal - 1].Value;
        }

        if (!select.IsOpen)
        {
            Report(BindingDiagnostics.OrdinalOutOfRange, literal.Span, literal.Text, select.Items.Count);
        }

        return Error(literal);
    }

    private static BoundExpression Unwrap(BoundExpression expression) =>
        expression is BoundAlias alias ? Unwrap(alias.Item.Value) : expression;
}
