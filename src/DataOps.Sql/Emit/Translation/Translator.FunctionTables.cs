using DataOps.Sql.Binding;
using DataOps.Sql.Dialects;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>Functions in from, pivots.</summary>
internal sealed partial class Translator
{
    private string WriteFunctionTable(BoundFunctionTable table, bool mayBeNull)
    {
        var names = Distinct(table.Named?.Names ?? []);
        if (table.Beside.Length > 0 || table.DocumentColumns.Length > 0 || _writer.Table(this, table) is not { } written)
        {
            ReportFunction(table.Span, $"the function '{table.Function}' as a table{(table.WithOrdinality ? " with ordinality" : "")}");
            DeclareColumns(table, "q", names, table.Types, mayBeNull);
            return "";
        }

        var own = table.Named?.Name;
        var alias = Declare(own is null or "" ? "q" : own);
        DeclareColumns(table, alias, written.Columns ?? names, written.Types, mayBeNull);
        var columns = written.Columns is null ? $" ({string.Join(", ", names.Select(_names.Quote))})" : "";
        var lateral = written.IsQuery && table.Arguments.Any(HasColumn) && _target.HasLateral ? "lateral " : "";
        return $"{lateral}{written.Text} as {_names.Quote(alias)}{columns}";
    }

    private string WritePivot(BoundPivot pivot, bool mayBeNull)
    {
        if (pivot.Pivoted is not { } pivoted || pivot.Cells.Length != pivoted.Count * Math.Max(1, pivot.Aggregates.Length))
        {
            ReportForm(pivot.Span, "this pivot", "Write its columns by 'case' or 'filter'.");
            return "";
        }

        var names = Distinct(pivot.Named!.Names);
        var inner = new SelectFrame(_frame, new BoundSelect([], isOpen: false) { Items = [], From = pivot.Source });
        _frame = inner;
        var parts = new SelectParts();
        parts.From = WriteFrom(pivot.Source, parts.Where);
        var types = new SqlType[names.Length];
        var groups = new List<string>();
        for (var i = 0; i < pivot.Groups.Length; i++)
        {
            var group = Value(pivot.Groups[i]);
            var isFolded = Folds(pivot.Groups[i].Type);
            groups.Add(isFolded ? Folded(pivot.Groups[i]).Text : group.Text);
            var text = isFolded ? $"{(_dialect.Kind == DialectKind.DuckDb ? "any_value" : "min")}({group.Text})" : group.Text;
            parts.Items.Add(new SelectPart(text, AliasOf(text, names[i], QueryUse.Table)));
            types[i] = group.Type;
        }

        var place = pivot.Groups.Length;
        foreach (var condition in pivoted)
        {
            foreach (var aggregate in pivot.Aggregates)
            {
                var cell = Conform(Value(Filtered(aggregate, condition)), aggregate.Type, exactly: false, aggregate.Span);
                types[place] = cell.Type;
                parts.Items.Add(new SelectPart(cell.Text, _names.Quote(names[place++])));
            }
        }

        parts.GroupBy = groups.Count > 0 ? string.Join(", ", groups.Distinct(StringComparer.Ordinal)) : null;
        Leave(inner);
        _frame = inner.Outer;
        var alias = Declare(pivot.Named.Name);
        DeclareColumns(pivot, alias, names, types, mayBeNull);
        return $"{Parenthesize(Render(parts))} as {_names.Quote(alias)}";
    }

    // The aggregate over the rows that have the values.
    private static BoundExpression Filtered(BoundExpression aggregate, BoundExpression condition)
    {
        switch (aggregate)
        {
            case BoundCall { IsAggregate: true } call:
                var filter = call.Filter is null ? condition : new BoundOperator(SqlType.Boolean, condition.Span, BoundOperation.And, [call.Filter, condition]);
                return new BoundCall(call.Type, call.Span, call.Name, call.Kind, call.Arguments)
                {
                    ArgumentNames = call.ArgumentNames,
                    Nulls = call.Nulls,
                    Stability = call.Stability,
                    Distinct = call.Distinct,
                    OrderBy = call.OrderBy,
                    Filter = filter,
                    NullTreatment = call.NullTreatment,
                };
            case BoundCast cast:
                return new BoundCast(cast.Type, cast.Span, Filtered(cast.Operand, condition), cast.IsTry, cast.IsImplicit);
            case BoundOperator operation:
                return new BoundOperator(operation.Type, operation.Span, operation.Operation, [.. operation.Operands.Select(operand => Filtered(operand, condition))], operation.Detail);
            case BoundCall call:
                return new BoundCall(call.Type, call.Span, call.Name, call.Kind, [.. call.Arguments.Select(argument => Filtered(argument, condition))]) { Nulls = call.Nulls, Stability = call.Stability };
            default:
                return aggregate;
        }
    }

    /// <summary>One row for each branch of an unpivot: a lateral list of values.</summary>
    private string WriteUnpivot(BoundUnpivot unpivot, bool mayBeNull)
    {
        var names = Distinct(unpivot.Named!.Names);
        var inner = new SelectFrame(_frame, new BoundSelect([], isOpen: false) { Items = [], From = unpivot.Source });
        _frame = inner;
        var parts = new SelectParts();
        inner.Tables = 1;
        parts.From = WriteFrom(unpivot.Source, parts.Where);
        var types = new SqlType[names.Length];
        for (var i = 0; i < unpivot.Kept.Length; i++)
        {
            var column = Value(new BoundColumn(SqlType.Unknown, unpivot.Span, unpivot.Kept[i], names[i]));
            types[i] = column.Type;
            parts.Items.Add(new SelectPart(column.Text, AliasOf(column.Text, names[i], QueryUse.Table)));
        }

        var value = _names.Quote(NewAlias("v"));
        for (var i = unpivot.Kept.Length; i < names.Length; i++)
        {
            types[i] = TargetTypes.Map(unpivot.Types[i - unpivot.Kept.Length], _dialect) ?? SqlType.Unknown;
            parts.Items.Add(new SelectPart($"{value}.{_names.Quote(names[i])}", null));
        }

        var rows = new List<string>();
        for (var i = 0; i < unpivot.Branches.Length; i++)
        {
            var cells = unpivot.Branches[i].Select((cell, place) => Conform(Value(cell), unpivot.Types[Math.Min(place + 1, unpivot.Types.Length - 1)], exactly: false, cell.Span).Text);
            rows.Add($"({Text(unpivot.Names[i])}, {string.Join(", ", cells)})");
        }

        var columns = string.Join(", ", names.Skip(unpivot.Kept.Length).Select(_names.Quote));
        var word = _target.HasLateral ? "cross join lateral" : "cross apply";
        parts.From += $"\n{word} (values {string.Join(", ", rows)}) as {value} ({columns})";
        if (!unpivot.IncludeNulls)
        {
            parts.Where.Add(string.Join(" or ", names.Skip(unpivot.Kept.Length + 1).Select(name => $"{value}.{_names.Quote(name)} is not null")));
            parts.Where[parts.Where.Count - 1] = names.Length - unpivot.Kept.Length > 2 ? "(" + parts.Where[parts.Where.Count - 1] + ")" : parts.Where[parts.Where.Count - 1];
        }

        Leave(inner);
        _frame = inner.Outer;
        var alias = Declare(unpivot.Named.Name);
        DeclareColumns(unpivot, alias, names, types, mayBeNull);
        return $"{Parenthesize(Render(parts))} as {_names.Quote(alias)}";
    }

    // Functions that give several rows stand in a select list only where the target's do the same.
    private void CheckRowExpansion(BoundSelect select)
    {
        if (_dialect.Kind == DialectKind.TSql || select.IsAggregated || select.Qualify is not null || select.Distinct == Syntax.DistinctKind.On || select.Items.Any(item => HasWindow(item.Value)))
        {
            ReportForm(SpanOf(select), "a function that gives several rows in a select list", "Put it into from, after the tables: cross join unnest(…).");
        }
    }

    private static bool HasWindow(BoundExpression value)
    {
        var found = value is BoundCall { Window: not null };
        BoundChildren.ForEach(value, child => found |= child is not null && HasWindow(child));
        return found;
    }
}
