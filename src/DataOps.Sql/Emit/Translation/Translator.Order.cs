using DataOps.Sql.Binding;
using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>Orders: where nulls come and how text compares are made explicit where the target would do otherwise.</summary>
internal sealed partial class Translator
{
    /// <summary>The items of an order; null where the select has to become a table first.</summary>
    private List<string>? Order(
        BoundOrderItem[] items, BoundSelect select, string[] names, QueryUse use, SelectParts parts, bool expand = false, string? alias = null)
    {
        var order = new List<string>();
        foreach (var item in items)
        {
            var place = item.Value is BoundOutputReference reference ? reference.Place : PlaceOf(item.Value, select);
            var value = place >= 0 ? select.Items[place].Value : item.Value;
            if (IsConstant(value))
            {
                continue;
            }

            var isPlain = place >= 0 && !expand && !NeedsOrderKey(value, item) && names[place].Length > 0 && IsUnique(names, place);
            if (isPlain)
            {
                var name = alias is null ? Column(names[place], use) : $"{_names.Quote(alias)}.{_names.Quote(Distinct(names)[place])}";
                AddOrder(order, name, value, item);
                continue;
            }

            if (parts.Distinct is not null && alias is null && !expand && (place < 0 || NeedsOrderKey(value, item)))
            {
                return null;
            }

            AddOrder(order, OrderKey(value).Within(Precedence.Collate), value, item);
        }

        return order;
    }

    // T-SQL and the others order by an item that is written again as by the item.
    private static int PlaceOf(BoundExpression value, BoundSelect select)
    {
        if (value is BoundAlias alias)
        {
            return Array.IndexOf(select.Items, alias.Item);
        }

        return -1;
    }

    private static bool IsUnique(string[] names, int place)
    {
        for (var i = 0; i < names.Length; i++)
        {
            if (i != place && string.Equals(names[i], names[place], StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }

    private bool NeedsOrderKey(BoundExpression value, BoundOrderItem item) =>
        IsOrderedAsText(value.Type) || (!_target.HasNullOrder && NullWord(value, item).Length > 0);

    private bool IsOrderedAsText(SqlType type) =>
        TypeClasses.IsText(type) && (Folds(type) || OrderCollation.Length > 0);

    // DuckDB compares by code point; a database of PostgreSQL may not.
    private string OrderCollation => _dialect.Kind switch
    {
        DialectKind.Postgres => " collate \"C\"",
        DialectKind.TSql => " collate Latin1_General_100_BIN2",
        _ => "",
    };

    private Fragment OrderKey(BoundExpression value)
    {
        if (!TypeClasses.IsText(value.Type))
        {
            return Value(value);
        }

        var key = Folded(value);
        return OrderCollation.Length == 0 ? key : new Fragment(key.Within(Precedence.Collate) + OrderCollation, Precedence.Collate, key.Type);
    }

    private void AddOrder(List<string> order, string key, BoundExpression value, BoundOrderItem item)
    {
        if (TypeClasses.Of(value.Type) == TypeClass.Json)
        {
            ReportForm(value.Span, "an order of documents", "Order by the values in them.");
        }

        var nulls = NullWord(value, item);
        if (nulls.Length > 0 && !_target.HasNullOrder)
        {
            order.Add($"case when {key} is null then {(nulls == "first" ? "0 else 1" : "1 else 0")} end");
            nulls = "";
        }

        order.Add(key + (item.Descending ? " desc" : "") + (nulls.Length == 0 ? "" : " nulls " + nulls));
    }

    // Where nulls come, if the target would put them elsewhere and there may be some.
    private string NullWord(BoundExpression value, BoundOrderItem item)
    {
        var first = item.Nulls == NullOrder.Default ? TargetRules.NullsFirst(_source, item.Descending) : item.Nulls == NullOrder.First;
        return first == TargetRules.NullsFirst(_dialect, item.Descending) || !MayBeNull(value) ? "" : first ? "first" : "last";
    }

    /// <summary>The order of a set operation or values; null where it has to stand in from first.</summary>
    private List<string>? OrderOverColumns(BoundOrderItem[] items, BoundBody body, string[] names, string? alias)
    {
        var order = new List<string>();
        foreach (var item in items)
        {
            var place = item.Value is BoundOutputReference reference ? reference.Place
                : item.Value is BoundAlias named && body is BoundSelect select ? Array.IndexOf(select.Items, named.Item)
                : -1;
            if (place < 0)
            {
                var outer = _overColumns;
                _overColumns = alias;
                if (alias is null && !_target.HasOrderOverUnion)
                {
                    return null;
                }

                AddOrder(order, OrderKey(item.Value).Within(Precedence.Collate), item.Value, item);
                _overColumns = outer;
                continue;
            }

            var type = body.Columns[place].Type;
            var opaque = new BoundColumn(type, item.Value.Span, -1, names[place]);
            if (alias is null && (IsOrderedAsText(type) || (!_target.HasNullOrder && NullWord(opaque, item).Length > 0) || !IsUnique(names, place)))
            {
                return null;
            }

            var path = alias is null ? _names.QuoteExactly(names[place]) : $"{_names.Quote(alias)}.{_names.Quote(Distinct(names)[place])}";
            var key = IsOrderedAsText(type) ? FoldedText(path) + OrderCollation : path;
            AddOrder(order, key, opaque, item);
        }

        return order;
    }

    // The alias under which the columns of a set operation are reached in its order.
    private string? _overColumns;

    /// <summary>Whether a value may be null, as far as that is easily told.</summary>
    private bool MayBeNull(BoundExpression value) => value switch
    {
        BoundColumn column => !_columns.TryGetValue(column.Id, out var place) || place.MayBeNull,
        BoundLiteral literal => literal.Kind == LiteralKind.Null,
        BoundAlias alias => MayBeNull(alias.Item.Value),
        BoundCast { IsTry: false } cast => MayBeNull(cast.Operand),
        BoundCall { Window: not null, Name: "row_number" or "rank" or "dense_rank" or "ntile" or "percent_rank" or "cume_dist" } => false,
        BoundCall { Name: "count" or "count_star" or "count_big" } => false,
        BoundCall { IsAggregate: false, Window: null, Kind: Catalog.Functions.FunctionKind.Scalar, Nulls: Catalog.Functions.NullBehavior.NeverNull } => false,
        BoundOperator { Operation: BoundOperation.Coalesce } coalesce => coalesce.Operands.All(MayBeNull),
        BoundOperator { Operation: BoundOperation.Grouping or BoundOperation.IsNull or BoundOperation.IsNotNull } => false,
        BoundCase { Otherwise: { } otherwise } @case => MayBeNull(otherwise) || @case.Results.Any(MayBeNull),
        BoundCall { IsAggregate: false, Window: null } call when (call.Nulls & Catalog.Functions.NullBehavior.NotNullOnNotNull) != 0 => call.Arguments.Any(MayBeNull),
        _ => true,
    };

    private static bool IsConstant(BoundExpression value) => value switch
    {
        BoundLiteral => true,
        BoundCast cast => IsConstant(cast.Operand),
        BoundAlias alias => IsConstant(alias.Item.Value),
        _ => false,
    };
}
