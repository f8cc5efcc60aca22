using DataOps.Sql.Binding;
using DataOps.Sql.Syntax;

namespace DataOps.Sql.Emit;

/// <summary>Selects that the target can only say as two, one around the other.</summary>
internal sealed partial class Translator
{
    /// <summary>A condition on windows becomes a filter on a table that has their values.</summary>
    private string FinishQualify(BoundSelect select, SelectParts parts, BoundOrderItem[] orderBy, BoundLimit? limit, QueryUse use, string[] names)
    {
        var outer = Around(select, parts, names, use, out var frame);
        AddConjuncts(select.Qualify!, outer.Where);
        return Close(select, parts, outer, orderBy, limit, frame, use, names);
    }

    /// <summary>An order by what a distinct select does not show.</summary>
    private string FinishOrdered(BoundSelect select, SelectParts parts, BoundOrderItem[] orderBy, BoundLimit? limit, QueryUse use, string[] names)
    {
        if (parts.Distinct is not null)
        {
            // Folded or otherwise computed from the columns shown.
            var alias = NewAlias("q");
            var text = Parenthesize(Render(Named(parts, names, use)));
            var around = new SelectParts { From = text + " as " + _names.Quote(alias), Limit = limit };
            ShowColumns(around, alias, names, use);
            around.OrderBy = OrderOverColumns(orderBy, select, names, alias) ?? [];
            return Render(around);
        }

        var outer = Around(select, parts, names, use, out var frame);
        return Close(select, parts, outer, orderBy, limit, frame, use, names);
    }

    /// <summary><c>distinct on</c> where the target has none, or another order follows.</summary>
    private string FinishDistinctOn(
        BoundSelect select, SelectParts parts, BoundExpression[] on, BoundOrderItem[] orderBy, BoundLimit? limit, QueryUse use, string[] names)
    {
        if (_target.HasDistinctOn && select.Qualify is null && !on.Any(value => Folds(value.Type)))
        {
            parts.Distinct = "distinct on (" + string.Join(", ", on.Select(value => OrderKey(value).Text)) + ")";
            parts.OrderBy = Order(orderBy, select, names, use, parts, expand: true) ?? [];
            parts.Limit = limit;
            return Render(parts);
        }

        var partition = string.Join(", ", on.Select(value => Folded(value).Text));
        var keys = orderBy.Length == 0 ? _dialect.Kind == Dialects.DialectKind.TSql ? ["(select null)"] : [] : Order(orderBy, select, names, use, parts, expand: true) ?? [];
        var outer = Around(select, parts, names, use, out var frame);
        var window = "partition by " + partition + (keys.Count == 0 ? "" : " order by " + string.Join(", ", keys));
        var place = frame.Hidden!.Add($"row_number() over ({window})", "place", _names.Quote);
        outer.Where.Add(place + " = 1");
        return Close(select, parts, outer, orderBy, limit, frame, use, names);
    }

    /// <summary>Distinct rows where texts that differ in case or blanks at the end are the same.</summary>
    private string FinishDistinctFolded(BoundSelect select, SelectParts parts, BoundOrderItem[] orderBy, BoundLimit? limit, QueryUse use, string[] names)
    {
        var on = Array.ConvertAll(select.Items, item => item.Value);
        var varying = Array.FindAll(on, value => !IsFixed(value));
        var distinct = Array.Exists(varying, value => Folds(value.Type)) ? $"distinct on ({string.Join(", ", varying.Select(value => Folded(value).Text))})" : "distinct";
        if (orderBy.Length == 0 && limit is null && _target.HasDistinctOn)
        {
            parts.Distinct = distinct;
            return Render(parts);
        }

        parts.Distinct = distinct;
        var alias = NewAlias("q");
        var around = new SelectParts { From = Parenthesize(Render(Named(parts, names, use))) + " as " + _names.Quote(alias), Limit = limit };
        ShowColumns(around, alias, names, use);
        around.OrderBy = OrderOverColumns(orderBy, select, names, alias) ?? [];
        return Render(around);
    }

    // DuckDB takes no constant as a key.
    private static bool IsFixed(BoundExpression value) => value is BoundLiteral || Constant(value) is not null || (value is BoundCast cast && IsFixed(cast.Operand));

    /// <summary>Ties and percentages by ranking.</summary>
    private string FinishRanked(BoundSelect select, SelectParts parts, BoundOrderItem[] orderBy, BoundLimit limit, QueryUse use, string[] names)
    {
        if (select.Distinct != DistinctKind.None)
        {
            ReportForm(limit.Count!.Span, "'with ties' or a percentage of distinct rows", "Put the distinct rows into a common table.");
        }

        var order = orderBy.Length == 0 ? "" : "order by " + string.Join(", ", Order(orderBy, select, names, use, parts, expand: true) ?? []);
        if (order.Length == 0 && _dialect.Kind == Dialects.DialectKind.TSql)
        {
            order = "order by (select null)";
        }

        var outer = Around(select, parts, names, use, out var frame);
        if (select.Qualify is not null)
        {
            AddConjuncts(select.Qualify, outer.Where);
            ReportForm(limit.Count!.Span, "'with ties' or a percentage beside 'qualify'", "Put the query into a common table.");
        }

        var number = frame.Hidden!.Add($"{(limit.WithTies ? "rank" : "row_number")}() over ({order})", limit.WithTies ? "place" : "row_no", _names.Quote);
        var count = Value(limit.Count!);
        var offset = limit.Offset is null ? null : Value(limit.Offset).AsPrimary;
        var most = count.AsPrimary;
        if (limit.Percent)
        {
            var total = frame.Hidden!.Add("count(*) over ()", "row_count", _names.Quote);
            most = _source.Kind == Dialects.DialectKind.TSql ? $"ceiling({total} * {most} / 100.0)" : $"floor({total} * {most} / 100.0)";
        }

        outer.Where.Add($"{number} <= {(offset is null ? most : offset + " + " + most)}");
        if (offset is not null)
        {
            outer.Where.Add($"{frame.Hidden!.Add($"row_number() over ({order})", "row_no", _names.Quote)} > {offset}");
        }

        return Close(select, parts, outer, orderBy, null, frame, use, names);
    }

    // The select becomes a table; what the outer one needs of it and does not show becomes a hidden column.
    private SelectParts Around(BoundSelect select, SelectParts parts, string[] names, QueryUse use, out SelectFrame frame)
    {
        frame = _frame!;
        Named(parts, names, use);
        frame.Hidden = new HiddenColumns(NewAlias("q"), parts);
        var outer = new SelectParts();
        ShowColumns(outer, frame.Hidden.Alias, names, use);
        if (select.Distinct == DistinctKind.Distinct)
        {
            outer.Distinct = "distinct";
        }

        return outer;
    }

    private string Close(
        BoundSelect select, SelectParts parts, SelectParts outer, BoundOrderItem[] orderBy, BoundLimit? limit, SelectFrame frame, QueryUse use, string[] names)
    {
        var alias = frame.Hidden!.Alias;
        outer.OrderBy = Order(orderBy, select, names, use, outer, alias: alias) ?? [];
        outer.Limit = limit;
        frame.Hidden = null;
        outer.From = Parenthesize(Render(parts)) + " as " + _names.Quote(alias);
        return Render(outer);
    }

    // Every item of an inner select has a name of its own.
    private SelectParts Named(SelectParts parts, string[] names, QueryUse use)
    {
        var distinct = Distinct(names);
        for (var i = 0; i < distinct.Length && i < parts.Items.Count; i++)
        {
            parts.Items[i] = new SelectPart(parts.Items[i].Text, AliasOf(parts.Items[i].Text, distinct[i], QueryUse.Table));
        }

        return parts;
    }

    private void ShowColumns(SelectParts outer, string alias, string[] names, QueryUse use)
    {
        var distinct = Distinct(names);
        for (var i = 0; i < distinct.Length; i++)
        {
            var text = $"{_names.Quote(alias)}.{_names.Quote(distinct[i])}";
            outer.Items.Add(new SelectPart(text, AliasOf(text, names[i], use)));
        }
    }
}
