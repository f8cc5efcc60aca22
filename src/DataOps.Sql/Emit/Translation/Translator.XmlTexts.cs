using DataOps.Sql.Binding;
using DataOps.Sql.Syntax;
using DataOps.Sql.Text;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>
/// <c>for xml path('')</c> over one column without a name: how texts of rows were joined before SQL Server 2017 had string_agg. Without
/// <c>type</c> and <c>value()</c> the text stays markup, in which some characters are entities ("FOR XML", "PATH mode").
/// </summary>
internal sealed partial class Translator
{
    private BoundSubquery? GatheredText(BoundSubquery subquery, bool isMarkup)
    {
        if (isMarkup && JsonText(subquery) is { } document)
        {
            return document;
        }

        if (subquery is not { Kind: SubqueryKind.Scalar, Query: { Body: BoundSelect { Items: [{ Value: BoundCall { Name: "for xml" } call }], From: BoundDerivedTable table } } }
            || !IsBarePath(call.Span, isTyped: !isMarkup) || table.Query.Columns is not [{ Name: "" or "text()" or "*" }])
        {
            return null;
        }

        var inner = table.Query;
        if (inner is { CommonTables.Length: 0, Limit: null, Body: BoundSelect { Distinct: DistinctKind.None, IsAggregated: false, Qualify: null, Top: null, ExpandsRows: false } select })
        {
            var order = inner.OrderBy.Select(item => new BoundOrderItem(ItemOf(item.Value, select), item.Descending, item.Nulls)).ToArray();
            return Gathered(subquery, select.Items[0].Value, order, select.From, select.Where, select.OwnColumns, isMarkup);
        }

        if (inner.Limit is not null || inner.Body is BoundSelect { Top: not null } || inner.OrderBy.Any(item => item.Value is not BoundOutputReference && !IsOnlyItem(item.Value, inner.Body)))
        {
            return null;
        }

        // Of distinct or grouped rows a table is made first; it has only the text to be ordered by.
        var unordered = new BoundDerivedTable(table.FirstId, new BoundQuery(inner.CommonTables, inner.Body, [], null)) { Span = table.Span };
        var text = new BoundColumn(inner.Columns[0].Type, call.Span, table.FirstId, "column1");
        var keys = inner.OrderBy.Select(item => new BoundOrderItem(text, item.Descending, item.Nulls)).ToArray();
        return Gathered(subquery, text, keys, unordered, null, [table.FirstId, table.FirstId + 1], isMarkup);
    }

    private static BoundExpression ItemOf(BoundExpression key, BoundSelect select) => key switch
    {
        BoundOutputReference => select.Items[0].Value,
        BoundAlias alias => alias.Item.Value,
        _ => key,
    };

    private static bool IsOnlyItem(BoundExpression key, BoundBody body) =>
        body is BoundSelect { Items: [var item] } && (key is BoundAlias || BoundEquality.Same(item.Value, key));

    // Exactly `for xml path('')`, with or without `type`.
    private bool IsBarePath(TextSpan span, bool isTyped)
    {
        var words = string.Concat(_text.ToString(span).Where(c => !char.IsWhiteSpace(c))).ToLowerInvariant();
        return words == (isTyped ? "forxmlpath(''),type" : "forxmlpath('')") || words == (isTyped ? "forxmlpath(n''),type" : "forxmlpath(n'')");
    }

    private static BoundSubquery Gathered(
        BoundSubquery subquery, BoundExpression value, BoundOrderItem[] order, BoundTable? from, BoundExpression? where, int[] columns, bool isMarkup)
    {
        var text = isMarkup && MayHoldMarkup(value) ? Escaped(value) : value;
        var call = new BoundCall(SqlType.Text, value.Span, "string_agg", Catalog.Functions.FunctionKind.Aggregate, [text, Quoted(value, "")]) { OrderBy = order };
        var body = new BoundSelect([new BoundOutput("", call.Type)], isOpen: false)
        {
            Items = [new BoundSelectItem("", call)],
            From = from,
            Where = where,
            IsAggregated = true,
            OwnColumns = columns,
        };
        return new BoundSubquery(SqlType.Text, subquery.Span, SubqueryKind.Scalar, new BoundQuery([], body, [], null), null, subquery.Comparison, negated: false);
    }

    private static BoundLiteral Quoted(BoundExpression at, string text) => new(SqlType.Text, at.Span, LiteralKind.String, text);

    private static bool MayHoldMarkup(BoundExpression value) => value switch
    {
        BoundLiteral literal => literal.Text.IndexOfAny(['&', '<', '>', '\r']) >= 0,
        BoundCast cast => TypeClasses.Of(cast.Operand.Type) is TypeClass.Text or TypeClass.Binary or TypeClass.Other or TypeClass.Unknown && MayHoldMarkup(cast.Operand),
        BoundCall { Name: "+" or "concat" } call => call.Arguments.Any(MayHoldMarkup),
        _ => TypeClasses.Of(value.Type) is TypeClass.Text or TypeClass.Other or TypeClass.Unknown,
    };

    private static BoundExpression Escaped(BoundExpression value)
    {
        foreach (var (character, entity) in new[] { ("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\r", "&#x0D;") })
        {
            value = new NeutralCall(SqlType.Text, value.Span, Emit.Operation.Replace, value, Quoted(value, character), Quoted(value, entity));
        }

        return value;
    }
}
