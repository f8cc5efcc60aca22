using DataOps.Sql.Syntax;

namespace DataOps.Sql.Binding;

/// <content>Calls and windows.</content>
internal sealed partial class DuckDbText
{
    private void WriteCall(FunctionCallExpression call)
    {
        var name = call.Name.Parts[call.Name.Parts.Count - 1].Value.ToLowerInvariant();
        if (call.Form == CallForm.Bare)
        {
            _text.Append(name);
            return;
        }

        switch (name)
        {
            case "coalesce":
            case "ifnull" when call.Arguments.Count == 2:
                _text.Append("COALESCE(");
                WriteList(new NodeList<Expression>([.. call.Arguments.Select(argument => argument.Value)]));
                _text.Append(')');
                return;
            case "if" when call.Arguments.Count == 3:
                _text.Append("CASE  WHEN (");
                Write(call.Arguments[0].Value);
                _text.Append(") THEN (");
                Write(call.Arguments[1].Value);
                _text.Append(") ELSE ");
                Write(call.Arguments[2].Value);
                _text.Append(" END");
                return;
            case "try" when call.Arguments.Count == 1:
                WritePlain("TRY", call);
                return;
            case "grouping" or "grouping_id":
                WritePlain("GROUPING", call);
                return;
        }

        WriteOrdinary(name, call);
    }

    private void WritePlain(string name, FunctionCallExpression call)
    {
        _text.Append(name).Append('(');
        WriteArguments(call);
        _text.Append(')');
    }

    private void WriteOrdinary(string name, FunctionCallExpression call)
    {
        var shown = ShownName(name, call);
        _text.Append(shown).Append('(');
        WriteInParentheses(name, call);

        _text.Append(')');
        if (!call.WithinGroup.IsEmpty && OrderedAggregates.Rename(name) is "mode" or null && !call.WithinGroup.IsEmpty)
        {
            _text.Append(" WITHIN GROUP ( ORDER BY ");
            WriteOrder(call.WithinGroup);
            _text.Append(')');
        }

        if (call.Filter is { } filter)
        {
            _text.Append(" FILTER (WHERE ");
            Write(filter);
            _text.Append(')');
        }

        if (call.Over is { } over)
        {
            _text.Append(" OVER (");
            WriteWindow(over);
            _text.Append(')');
        }
    }

    private void WriteInParentheses(string name, FunctionCallExpression call)
    {
        _text.Append(call.Distinct ? "DISTINCT " : "");
        WriteArguments(call);
        var isOrdered = !call.WithinGroup.IsEmpty && name is "percentile_cont" or "percentile_disc";
        var order = isOrdered ? call.WithinGroup : call.OrderBy;
        if (!order.IsEmpty)
        {
            _text.Append(" ORDER BY ");
            WriteOrder(order);
        }

        _text.Append(call.NullTreatment == NullTreatment.IgnoreNulls ? " IGNORE NULLS" : "");
    }

    // What the parser itself makes of a call with words lives in schema main.
    private static string ShownName(string name, FunctionCallExpression call)
    {
        if (call.Over is null && name == "count" && (call.Star || call.Arguments.IsEmpty))
        {
            return "count_star";
        }

        if (!call.WithinGroup.IsEmpty)
        {
            name = OrderedAggregates.Rename(name) ?? name;
        }

        if (name == "extract")
        {
            name = "date_part";
        }

        var schema = call.Form == CallForm.Words || IsWorded(call) ? "main." : "";
        for (var i = 0; i < call.Name.Parts.Count - 1; i++)
        {
            schema += Identifier(call.Name.Parts[i].Value) + ".";
        }

        // A window function's name is written as it is.
        return schema + (call.Over is null ? Identifier(name) : name);
    }

    // Even when called plainly, these have a grammar of their own.
    private static bool IsWorded(FunctionCallExpression call) =>
        call.Form == CallForm.Plain
        && call.Name.Parts is { Count: 1 } parts
        && !parts[0].Quoted
        && parts[0].Value.ToLowerInvariant() is "substring" or "position" or "trim" or "overlay";

    private void WriteArguments(FunctionCallExpression call)
    {
        for (var i = 0; i < call.Arguments.Count; i++)
        {
            _text.Append(i > 0 ? ", " : "");
            if (call.Arguments[i].Name is { } name)
            {
                _text.Append(Identifier(name.Value)).Append(" := ");
            }

            var outer = _namesUnpacked;
            _namesUnpacked = true;
            Write(call.Arguments[i].Value);
            _namesUnpacked = outer;
        }
    }

    private void WriteOrder(NodeList<OrderItem> items, Func<Expression, string?>? shown = null)
    {
        for (var i = 0; i < items.Count; i++)
        {
            _text.Append(i > 0 ? ", " : "");
            if (shown?.Invoke(items[i].Value) is { } text)
            {
                _text.Append(text);
            }
            else if (items[i].All)
            {
                _text.Append("COLUMNS(*)");
            }
            else
            {
                Write(items[i].Value);
            }

            _text.Append(items[i].Direction switch
            {
                SortDirection.Ascending => " ASC",
                SortDirection.Descending => " DESC",
                _ => "",
            });
            _text.Append(items[i].Nulls switch
            {
                NullOrder.First => " NULLS FIRST",
                NullOrder.Last => " NULLS LAST",
                _ => "",
            });
        }
    }

    private void WriteWindow(WindowSpecification window)
    {
        var (partition, order, frame) = (window.PartitionBy, window.OrderBy, window.Frame);
        var start = window;
        for (var depth = 0; depth <= _windows.Count && start?.Reference is { } reference; depth++)
        {
            start = Find(reference.Value);
            partition = partition.IsEmpty && start is not null ? start.PartitionBy : partition;
            order = order.IsEmpty && start is not null ? start.OrderBy : order;
            frame ??= start?.Frame;
        }

        var separator = "";
        if (!partition.IsEmpty)
        {
            _text.Append("PARTITION BY ");
            WriteList(partition);
            separator = " ";
        }

        if (!order.IsEmpty)
        {
            _text.Append(separator).Append("ORDER BY ");
            WriteOrder(order);
            separator = " ";
        }

        if (frame is not null && !IsDefault(frame))
        {
            _text.Append(separator);
            WriteFrame(frame);
        }
    }

    private WindowSpecification? Find(string name)
    {
        foreach (var window in _windows)
        {
            if (window.Name.Value.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return window.Specification;
            }
        }

        return null;
    }

    private static bool IsDefault(WindowFrame frame) =>
        frame.Unit == FrameUnit.Range
        && frame.Start.Kind == FrameBoundKind.UnboundedPreceding
        && (frame.End is null || frame.End.Kind == FrameBoundKind.CurrentRow)
        && frame.Exclusion is FrameExclusion.None or FrameExclusion.NoOthers;

    private void WriteFrame(WindowFrame frame)
    {
        _text.Append(frame.Unit.ToString().ToUpperInvariant()).Append(" BETWEEN ");
        WriteBound(frame.Start);
        _text.Append(" AND ");
        if (frame.End is null)
        {
            _text.Append("CURRENT ROW");
        }
        else
        {
            WriteBound(frame.End);
        }

        _text.Append(frame.Exclusion switch
        {
            FrameExclusion.CurrentRow => " EXCLUDE CURRENT ROW",
            FrameExclusion.Group => " EXCLUDE GROUP",
            FrameExclusion.Ties => " EXCLUDE TIES",
            _ => "",
        });
    }

    private void WriteBound(FrameBound bound)
    {
        if (bound.Offset is { } offset)
        {
            Write(offset);
            _text.Append(' ');
        }

        _text.Append(bound.Kind switch
        {
            FrameBoundKind.UnboundedPreceding => "UNBOUNDED PRECEDING",
            FrameBoundKind.Preceding => "PRECEDING",
            FrameBoundKind.CurrentRow => "CURRENT ROW",
            FrameBoundKind.Following => "FOLLOWING",
            _ => "UNBOUNDED FOLLOWING",
        });
    }
}
