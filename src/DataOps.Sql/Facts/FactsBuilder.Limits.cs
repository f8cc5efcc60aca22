using DataOps.Sql.Binding;
using DataOps.Sql.Syntax;

namespace DataOps.Sql.Facts;

/// <content>Order and limit.</content>
internal sealed partial class FactsBuilder
{
    private void OrderLineage(BoundOrderItem[] orderBy, bool isLimited)
    {
        foreach (var item in orderBy)
        {
            if (item.Value is BoundOutputReference)
            {
                continue;
            }

            if (isLimited)
            {
                Rows(item.Value, RowLineageKind.Limit);
            }
            else
            {
                Ignore(item.Value);
            }
        }
    }

    private BodyFacts Limited(BodyFacts facts, BoundLimit? limit, BoundOrderItem[] orderBy, SelectScope? scope)
    {
        if (limit is null)
        {
            return facts;
        }

        foreach (var item in orderBy)
        {
            if (item.Value is BoundOutputReference { Place: var place } && place < facts.Lineage.Length)
            {
                AddRows(facts.Lineage[place], RowLineageKind.Limit);
            }
        }

        Rows(limit.Count, RowLineageKind.Limit);
        Rows(limit.Offset, RowLineageKind.Limit);
        var count = CountOf(limit);
        var isAll = limit.Count is null && limit.Offset is null;
        if (!isAll && !facts.Rows.IsAtMostOne() && !limit.WithTies && count != 0 && !IsTotal(orderBy, facts, scope))
        {
            TaintRows(NondeterminismKind.Limit, orderBy.Length == 0 ? "a limit without order" : "a limit whose order leaves ties", (limit.Count ?? limit.Offset)?.Span);
        }

        var isFirst = limit.Offset is null or BoundLiteral { Kind: LiteralKind.Integer, Text: "0" };
        var atLeastOne = facts.Rows.IsAtLeastOne() && isFirst && (isAll || count > 0);
        var atMostOne = facts.Rows.IsAtMostOne() || (count is 0 or 1 && !limit.Percent && !limit.WithTies);
        return facts.With(atMostOne ? [] : facts.Keys, RowCounts.Of(atMostOne, atLeastOne));
    }

    private static int? CountOf(BoundLimit limit) =>
        limit.Count is { } count && Constants.Unwrap(count) is BoundLiteral { Kind: LiteralKind.Integer } literal && int.TryParse(literal.Text, out var number)
            ? number
            : null;

    // Whether rows that the order leaves tied are the same row: it decides a key, or all that is shown.
    private bool IsTotal(BoundOrderItem[] orderBy, BodyFacts facts, SelectScope? scope)
    {
        if (orderBy.Length == 0)
        {
            return false;
        }

        var places = new ColumnSet(Math.Max(facts.Nulls.Length, 1));
        foreach (var item in orderBy)
        {
            var place = item.Value is BoundOutputReference reference ? reference.Place : scope?.Select is { } select ? PlaceOf(item.Value, select) : -1;
            if (place >= 0 && place < facts.Nulls.Length)
            {
                places.Add(place);
            }
        }

        facts.Dependencies?.Close(places);
        if (places.HasRange(0, facts.Nulls.Length) || places.HasKey(facts.Keys))
        {
            return true;
        }

        return scope is not null && scope.Select.Distinct == DistinctKind.None && scope.IsIdentified(OrderIds(orderBy, scope.Select));
    }

    private ColumnSet OrderIds(BoundOrderItem[] orderBy, BoundSelect? select)
    {
        var ids = new ColumnSet(_capacity);
        foreach (var item in orderBy)
        {
            var value = item.Value is BoundOutputReference { Place: var place } && select is not null && place < select.Items.Length
                ? select.Items[place].Value
                : item.Value;
            AddId(ids, value);
        }

        return ids;
    }

    private void AddId(ColumnSet ids, BoundExpression value)
    {
        var id = IdOf(value);
        if (id >= 0)
        {
            ids.Add(id);
        }
    }

    private static int PlaceOf(BoundExpression value, BoundSelect select) =>
        Array.FindIndex(select.Items, item => BoundEquality.Same(Unwrap(item.Value), Unwrap(value)));
}
