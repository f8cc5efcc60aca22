using DataOps.Sql.Binding;
using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>Expressions.</summary>
internal sealed partial class Translator
{
    /// <summary>An expression where a value is needed.</summary>
    public Fragment Value(BoundExpression expression)
    {
        var written = Raw(expression);
        if (_target.HasBooleans || !written.IsPredicate)
        {
            return written;
        }

        var isNullable = MayBeUnknown(expression);
        return Fragment.Simple(
            isNullable
                ? $"case when {written.Text} then cast(1 as bit) when not {written.Within(Precedence.Not + 1)} then cast(0 as bit) end"
                : $"case when {written.Text} then cast(1 as bit) else cast(0 as bit) end",
            SqlType.Boolean);
    }

    /// <summary>An expression where true or false is needed.</summary>
    public Fragment Condition(BoundExpression expression)
    {
        var written = Raw(expression);
        if (_target.HasBooleans || written.IsPredicate)
        {
            return written;
        }

        return expression is BoundLiteral { Kind: LiteralKind.True or LiteralKind.False } literal
            ? Fragment.Predicate(literal.Kind == LiteralKind.True ? "1 = 1" : "1 = 0", Precedence.Comparison)
            : Fragment.Predicate(written.Within(Precedence.Predicate) + " = 1", Precedence.Comparison);
    }

    private static bool MayBeUnknown(BoundExpression expression) => expression switch
    {
        BoundOperator { Operation: BoundOperation.IsNull or BoundOperation.IsNotNull or BoundOperation.DistinctFrom or BoundOperation.NotDistinctFrom } => false,
        BoundSubquery { Kind: SubqueryKind.Exists } => false,
        BoundOperator { Operation: BoundOperation.And or BoundOperation.Or or BoundOperation.Not } logical => logical.Operands.Any(MayBeUnknown),
        _ => true,
    };

    private Fragment Raw(BoundExpression expression)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        if (_frame?.Hidden is not null && HidesWhole(expression))
        {
            return Hidden(expression);
        }

        if (Grouped(expression) is { } grouped)
        {
            return grouped;
        }

        switch (expression)
        {
            case BoundLiteral literal:
                return Literal(literal);
            case BoundColumn column:
                return ColumnOf(column);
            case BoundAlias alias:
                return Raw(alias.Item.Value);
            case BoundCast cast:
                return Cast(cast);
            case BoundOperator operation:
                return Operator(operation);
            case BoundCase @case:
                return Case(@case);
            case BoundCall call:
                return Call(call);
            case NeutralCall neutral:
                return Neutral(neutral);
            case BoundSubquery subquery:
                return Subquery(subquery);
            case BoundParameter parameter:
                return Parameter(parameter);
            case BoundVariable variable:
                return Variable(variable);
            case BoundOutputReference:
                return ReportUnknown(expression.Span, "the place of a column");
            case BoundRow:
                return ReportForm(expression.Span, "a whole row as one value", "Name its columns.");
            case BoundLambda:
                return ReportForm(expression.Span, "a lambda here");
            default:
                return ReportUnknown(expression.Span, "this expression");
        }
    }

    // What an outer select takes from the inner one: whole columns, aggregates, windows, groups, items.
    private bool HidesWhole(BoundExpression expression) => expression switch
    {
        BoundColumn column => _columns.TryGetValue(column.Id, out var place) && ReferenceEquals(place.Frame, _frame),
        BoundAlias => true,
        BoundCall call => call.Window is not null || call.IsAggregate,
        BoundOperator { Operation: BoundOperation.Grouping } => true,
        BoundLiteral => false,
        _ => _frame?.Groups is { } groups && groups.Exists(group => BoundEquality.Same(group.Value, expression)),
    };

    private Fragment Hidden(BoundExpression expression)
    {
        var hidden = _frame!.Hidden!;
        _frame.Hidden = null;
        var written = Value(expression);
        _frame.Hidden = hidden;
        var stem = expression is BoundColumn column ? column.Name : expression is BoundCall call ? Stem(call.Name) : "value";
        return Fragment.Simple(hidden.Add(written.Text, stem, _names.Quote), written.Type);
    }

    private Fragment Hide(Fragment written, string stem)
    {
        if (_frame?.Hidden is not { } hidden)
        {
            return written;
        }

        return Fragment.Simple(hidden.Add(written.Text, stem, _names.Quote), written.Type);
    }

    private static string Stem(string function) => function switch
    {
        "row_number" => "row_no",
        "rank" or "dense_rank" => "place",
        _ => function.All(c => c is (>= 'a' and <= 'z') or '_') ? function + "_value" : "value",
    };

    private Fragment ColumnOf(BoundColumn column)
    {
        if (!_columns.TryGetValue(column.Id, out var place))
        {
            // A column of a set operation, in its order.
            var path = _overColumns is null ? _names.Quote(column.Name) : _names.Quote(_overColumns) + "." + _names.Quote(column.Name);
            return Fragment.Simple(path, TargetTypes.Map(column.Type, _dialect) ?? column.Type);
        }

        if (_boundary is not null && place.Frame is { } frame && IsAround(frame))
        {
            _crossesBoundary = true;
        }

        if (_dialect.Kind == DialectKind.TSql
            && place.Type.Kind is SqlTypeKind.Interval or SqlTypeKind.BitString or SqlTypeKind.List or SqlTypeKind.Array or SqlTypeKind.Struct or SqlTypeKind.Map or SqlTypeKind.Union or SqlTypeKind.Range or SqlTypeKind.TimeTz
            && _tables.Exists(table => table is BoundRelation && table.FirstId <= column.Id && column.Id < table.FirstId + table.Count))
        {
            return ReportType(column.Span, column.Type, column.Type.Kind == SqlTypeKind.Interval ? "Add units to a date instead." : "");
        }

        var isBare = place.Frame is { Tables: 1, Outer: null } && !IsQualified(column);
        var name = isBare && !CollidesWithAlias(place) ? _names.Quote(place.Name) : $"{_names.Quote(place.Table)}.{_names.Quote(place.Name)}";
        return Determined(place, Fragment.Simple(name, place.Type));
    }

    private bool IsQualified(BoundColumn column)
    {
        var span = column.Span;
        for (var i = span.Start; i < span.End && i < _text.Content.Length; i++)
        {
            if (_text.Content[i] == '.')
            {
                return true;
            }
        }

        return false;
    }

    // In an order, and in DuckDB elsewhere too, an item's alias comes before a column of the same name.
    private static bool CollidesWithAlias(ColumnPlace place)
    {
        foreach (var item in place.Frame!.Select.Items)
        {
            if (string.Equals(item.Name, place.Name, StringComparison.OrdinalIgnoreCase) && item.Value is not BoundColumn)
            {
                return true;
            }
        }

        return false;
    }

    private Fragment Case(BoundCase @case)
    {
        var lines = new List<string>();
        var type = SqlType.Null;
        var results = @case.Otherwise is null ? @case.Results : [.. @case.Results, @case.Otherwise];
        var written = new Fragment[results.Length];
        for (var i = 0; i < results.Length; i++)
        {
            written[i] = Conform(Value(results[i]), @case.Type, exactly: false, results[i].Span);
            type = type.Kind == SqlTypeKind.Null ? written[i].Type : WiderOf(type, written[i].Type);
        }

        if (written.Length == 0)
        {
            // Without a branch it is an error that was found before.
            return Fragment.Simple("null", SqlType.Null);
        }

        if (type.Kind == SqlTypeKind.Null && _dialect.Kind == DialectKind.TSql)
        {
            // SQL Server takes no case of nothing but nulls.
            return written[0];
        }

        for (var i = 0; i < @case.Conditions.Length; i++)
        {
            lines.Add($"when {Condition(@case.Conditions[i]).Text} then {written[i].Text}");
        }

        if (@case.Otherwise is not null)
        {
            lines.Add($"else {written[written.Length - 1].Text}");
        }

        var flat = $"case {string.Join(" ", lines)} end";
        var text = flat.Length < 90 && flat.IndexOf('\n') < 0 ? flat : "case\n" + Indent(string.Join("\n", lines)) + "\nend";
        return Fragment.Simple(text, type.Kind == SqlTypeKind.Null ? TargetTypes.Map(@case.Type, _dialect) ?? @case.Type : type);
    }

    private readonly List<string> _parameters = [];

    private Fragment Parameter(BoundParameter parameter)
    {
        var name = parameter.Name.TrimStart('@', '$', ':', '?');
        if (_dialect.Kind == DialectKind.TSql)
        {
            return Fragment.Simple("@" + (name.Length == 0 || char.IsDigit(name[0]) ? "p" + name : name), parameter.Type);
        }

        if (_dialect.Kind == DialectKind.DuckDb)
        {
            return Fragment.Simple(name.Length == 0 ? "?" : "$" + name, parameter.Type);
        }

        if (name.Length > 0 && name.All(char.IsDigit))
        {
            return Fragment.Simple("$" + name, parameter.Type);
        }

        var place = name.Length == 0 ? -1 : _parameters.IndexOf(name);
        if (place < 0)
        {
            place = _parameters.Count;
            _parameters.Add(name);
        }

        return Fragment.Simple("$" + (place + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), parameter.Type);
    }
}
