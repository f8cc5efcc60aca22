using DataOps.Sql.Diagnostics;
using DataOps.Sql.Syntax;

namespace DataOps.Sql.Binding;

/// <summary>Windows: written in place, by name, or by name with additions.</summary>
internal sealed partial class Binder
{
    // Those of the window clause of the select being bound.
    private NodeList<NamedWindow> _windows;

    private BoundWindow BindWindow(WindowSpecification syntax)
    {
        var clause = _clause;
        _clause = Clause.WindowArgument;
        var window = BindWindow(syntax, depth: 0);
        _clause = clause;
        return window;
    }

    private BoundWindow BindWindow(WindowSpecification syntax, int depth)
    {
        var partitionBy = syntax.PartitionBy.IsEmpty ? [] : new BoundExpression[syntax.PartitionBy.Count];
        for (var i = 0; i < partitionBy.Length; i++)
        {
            partitionBy[i] = BindExpression(syntax.PartitionBy[i]);
        }

        var orderBy = BindOrderItems(syntax.OrderBy);
        var frame = syntax.Frame is null ? null : BindFrame(syntax.Frame);
        if (syntax.Reference is not { } reference)
        {
            return new BoundWindow(partitionBy, orderBy, frame);
        }

        var named = FindWindow(Fold(reference));
        if (named is null || depth > _windows.Count)
        {
            Report(
                BindingDiagnostics.UnknownWindow,
                reference.Span,
                reference.Value,
                Suggestion.Phrase(reference.Value, _windows.Select(window => window.Name.Value)));
            return new BoundWindow(partitionBy, orderBy, frame);
        }

        var start = BindWindow(named.Specification, depth + 1);
        return new BoundWindow(
            partitionBy.Length > 0 ? partitionBy : start.PartitionBy,
            orderBy.Length > 0 ? orderBy : start.OrderBy,
            frame ?? start.Frame);
    }

    private NamedWindow? FindWindow(string name)
    {
        foreach (var window in _windows)
        {
            if (_names.Equals(Fold(window.Name), name))
            {
                return window;
            }
        }

        return null;
    }

    private BoundOrderItem[] BindOrderItems(NodeList<OrderItem> syntax)
    {
        if (syntax.IsEmpty)
        {
            return [];
        }

        var items = new BoundOrderItem[syntax.Count];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = new BoundOrderItem(BindExpression(syntax[i].Value), syntax[i].Direction == SortDirection.Descending, syntax[i].Nulls);
        }

        return items;
    }

    private BoundFrame BindFrame(WindowFrame frame)
    {
        var start = frame.Start.Offset is null ? null : BindExpression(frame.Start.Offset);
        var end = frame.End?.Offset is null ? null : BindExpression(frame.End.Offset);
        return new BoundFrame(
            frame.Unit, frame.Start.Kind, start, frame.End?.Kind ?? FrameBoundKind.CurrentRow, end, frame.Exclusion);
    }
}
