using DataOps.Sql.Binding;
using DataOps.Sql.Syntax;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary><c>for json path</c>: the text of an array of objects, one for each row, put together of texts.</summary>
internal sealed partial class Translator
{
    private BoundSubquery? JsonText(BoundSubquery subquery)
    {
        if (subquery is not { Kind: SubqueryKind.Scalar, Query: { Body: BoundSelect select } } || JsonText(select) is not { } rewritten)
        {
            return null;
        }

        return new BoundSubquery(subquery.Type, subquery.Span, SubqueryKind.Scalar, new BoundQuery([], rewritten, [], null), null, subquery.Comparison, negated: false);
    }

    /// <summary>The select that gives the text; null for another select, and for rows that it cannot be made of.</summary>
    private BoundSelect? JsonText(BoundSelect serialized)
    {
        if (serialized is not { Items: [{ Value: BoundCall { Name: "for json" } call } item], From: BoundDerivedTable table } || JsonOptions(call) is not { } options)
        {
            return null;
        }

        var inner = table.Query;
        BoundExpression? row;
        BoundTable? from = table;
        BoundExpression? where = null;
        var columns = serialized.OwnColumns;
        BoundOrderItem[] order;
        if (inner is { CommonTables.Length: 0, Limit: null, Body: BoundSelect { Distinct: DistinctKind.None, IsAggregated: false, Qualify: null, Top: null, ExpandsRows: false } plain })
        {
            row = TSqlReader.RowText(call, plain.Items, options.WithNulls);
            order = [.. inner.OrderBy.Select(key => new BoundOrderItem(
                key.Value is BoundOutputReference place ? plain.Items[place.Place].Value : key.Value is BoundAlias alias ? alias.Item.Value : key.Value, key.Descending, key.Nulls))];
            (from, where, columns) = (plain.From, plain.Where, plain.OwnColumns);
        }
        else
        {
            // Of grouped or limited rows a table is made first, ordered by what it shows.
            var shown = inner.Columns.Select((column, i) => new BoundSelectItem(column.Name, new BoundColumn(column.Type, call.Span, table.FirstId + i, column.Name))).ToArray();
            row = TSqlReader.RowText(call, shown, options.WithNulls);
            var keys = inner.OrderBy.Select(key => key.Value is BoundOutputReference place ? place.Place
                : inner.Body is BoundSelect body ? Array.FindIndex(body.Items, shownItem => key.Value is BoundAlias alias ? ReferenceEquals(alias.Item, shownItem) : BoundEquality.Same(shownItem.Value, key.Value)) : -1).ToArray();
            if (Array.IndexOf(keys, -1) >= 0)
            {
                return null;
            }

            order = [.. keys.Select((place, i) => new BoundOrderItem(shown[place].Value, inner.OrderBy[i].Descending, inner.OrderBy[i].Nulls))];
        }

        if (row is null)
        {
            return null;
        }

        var all = new BoundCall(SqlType.Text, call.Span, "string_agg", Catalog.Functions.FunctionKind.Aggregate, [row, Quoted(call, ",")]) { OrderBy = order };
        BoundExpression text = options.WithoutWrapper ? all : new NeutralCall(SqlType.Text, call.Span, Emit.Operation.Concat, Quoted(call, "["), all, Quoted(call, "]"));
        return new BoundSelect(serialized.Columns, isOpen: false)
        {
            Items = [new BoundSelectItem(item.Name, text)],
            From = from,
            Where = where,
            IsAggregated = true,
            Having = serialized.Columns[0].Name.Length == 0 ? null : new BoundOperator(SqlType.Boolean, call.Span, BoundOperation.IsNotNull, [all]),
            OwnColumns = columns,
        };
    }

    // Only what makes a plain array: `for json path` and two of its options.
    private (bool WithNulls, bool WithoutWrapper)? JsonOptions(BoundCall call)
    {
        var words = string.Concat(_text.ToString(call.Span).Where(c => !char.IsWhiteSpace(c))).ToLowerInvariant();
        var parts = words.Split(',');
        return parts[0] == "forjsonpath" && parts.Skip(1).All(part => part is "include_null_values" or "without_array_wrapper")
            ? (parts.Contains("include_null_values"), parts.Contains("without_array_wrapper"))
            : null;
    }
}
