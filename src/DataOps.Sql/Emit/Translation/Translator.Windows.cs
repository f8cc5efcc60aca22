using DataOps.Sql.Binding;
using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>Windows, always written in place.</summary>
internal sealed partial class Translator
{
    private string Window(BoundWindow window, BoundCall call)
    {
        var parts = new List<string>();
        if (window.PartitionBy.Length > 0)
        {
            parts.Add("partition by " + string.Join(", ", window.PartitionBy.Select(value => Folded(value).Text)));
        }

        var order = OrderItems(window.OrderBy);
        if (order.Count > 0)
        {
            parts.Add("order by " + string.Join(", ", order));
        }
        else if (NeedsOrder(call.Name) && _dialect.Kind == DialectKind.TSql)
        {
            parts.Add("order by (select null)");
        }

        if (window.Frame is { } frame)
        {
            parts.Add(Frame(frame, call, order.Count));
        }

        var flat = string.Join(" ", parts);
        return flat.Length < 80 ? $"({flat})" : "(\n" + Indent(string.Join("\n", parts)) + "\n)";
    }

    private static bool NeedsOrder(string function) =>
        function is "row_number" or "rank" or "dense_rank" or "ntile" or "lag" or "lead" or "first_value" or "last_value" or "percent_rank" or "cume_dist";

    private string Frame(BoundFrame frame, BoundCall call, int orders)
    {
        if (!_target.HasRichFrames)
        {
            if (frame.Unit == FrameUnit.Groups)
            {
                ReportForm(call.Span, "a frame of groups");
            }

            if (frame.Exclusion is not (FrameExclusion.None or FrameExclusion.NoOthers))
            {
                ReportForm(call.Span, "a frame with 'exclude'");
            }

            if (frame.Unit == FrameUnit.Range && (frame.StartOffset is not null || frame.EndOffset is not null))
            {
                ReportForm(call.Span, "a frame by the distance of values");
            }
        }

        if (_source.Kind == DialectKind.DuckDb && frame.Unit == FrameUnit.Range && frame.StartOffset is null && frame.EndOffset is null && orders == 0)
        {
            return "";
        }

        var unit = frame.Unit switch
        {
            FrameUnit.Rows => "rows",
            FrameUnit.Range => "range",
            _ => "groups",
        };
        var exclusion = frame.Exclusion switch
        {
            FrameExclusion.CurrentRow => " exclude current row",
            FrameExclusion.Group => " exclude group",
            FrameExclusion.Ties => " exclude ties",
            _ => "",
        };
        return $"{unit} between {Bound(frame.Start, frame.StartOffset)} and {Bound(frame.End, frame.EndOffset)}{exclusion}";
    }

    private string Bound(FrameBoundKind kind, BoundExpression? offset) => kind switch
    {
        FrameBoundKind.UnboundedPreceding => "unbounded preceding",
        FrameBoundKind.Preceding => Offset(offset!) + " preceding",
        FrameBoundKind.CurrentRow => "current row",
        FrameBoundKind.Following => Offset(offset!) + " following",
        _ => "unbounded following",
    };

    // A text there is an interval.
    private string Offset(BoundExpression offset) =>
        Constant(offset) is { } text ? IntervalLiteral(text, offset.Span).Text : Value(offset).AsPrimary;

    private Fragment Subquery(BoundSubquery subquery)
    {
        if (GatheredText(subquery, isMarkup: true) is { } gathered)
        {
            return Raw(gathered);
        }

        var outer = _frame;
        var kind = subquery.Kind;
        var query = subquery.Query;
        if (kind is SubqueryKind.In or SubqueryKind.Any or SubqueryKind.All && subquery.Operand is { } compared
            && (Folds(compared.Type) || (compared is BoundOperator { Operation: BoundOperation.Row } row && (!_target.HasRowValues || row.Operands.Any(operand => Folds(operand.Type))))))
        {
            return AsExists(subquery, compared);
        }

        if (kind == SubqueryKind.Exists && AsNotDistinct(subquery) is { } comparison)
        {
            return Raw(comparison);
        }

        var expected = kind == SubqueryKind.Scalar ? [subquery.Type] : TypesOf(query.Body);
        var written = WriteQuery(kind == SubqueryKind.Exists ? WithoutItems(query) : query, QueryUse.Value, null, expected);
        _frame = outer;
        var text = Parenthesize(written.Text);
        switch (kind)
        {
            case SubqueryKind.Scalar:
                return Fragment.Simple(text, written.Types.Length > 0 ? written.Types[0] : SqlType.Unknown);
            case SubqueryKind.Exists:
                return Fragment.Predicate((subquery.Negated ? "not " : "") + "exists " + text, subquery.Negated ? Precedence.Not : Fragment.Primary);
            case SubqueryKind.In:
                return Fragment.Predicate(
                    $"{Value(subquery.Operand!).Within(Precedence.Predicate + 1)} {(subquery.Negated ? "not " : "")}in {text}", Precedence.Predicate);
            case SubqueryKind.Any or SubqueryKind.All:
                return Fragment.Predicate(
                    $"{Value(subquery.Operand!).Within(Precedence.Comparison + 1)} {Sign(subquery.Comparison)} {(kind == SubqueryKind.Any ? "any" : "all")} {text}",
                    Precedence.Comparison);
            default:
                return _dialect.Kind == DialectKind.TSql
                    ? ReportForm(subquery.Span, "an array of a query's rows")
                    : Fragment.Simple("array" + text, SqlType.List(written.Types[0]));
        }
    }

    // exists (select a intersect select b) is how SQL Server compares with nulls before version 2022.
    private static BoundOperator? AsNotDistinct(BoundSubquery subquery)
    {
        if (subquery.Query is not { Body: BoundSetOperation { Operator: SetOperator.Intersect, All: false } both, Limit: null, CommonTables.Length: 0 }
            || OneValue(both.Left) is not { } left || OneValue(both.Right) is not { } right)
        {
            return null;
        }

        return new BoundOperator(
            SqlType.Boolean, subquery.Span, subquery.Negated ? BoundOperation.DistinctFrom : BoundOperation.NotDistinctFrom, [left, right], null);
    }

    private static BoundExpression? OneValue(BoundBody body) =>
        body is BoundSelect { From: null, Where: null, IsAggregated: false, Qualify: null, Top: null, Items: { Length: 1 } items } ? items[0].Value : null;

    // What exists selects does not matter; one grouped or limited keeps its form.
    private static BoundQuery WithoutItems(BoundQuery query)
    {
        if (query.Body is not BoundSelect { IsAggregated: false, Distinct: DistinctKind.None, Qualify: null, ExpandsRows: false, Top: null } select || query.Limit is not null)
        {
            return query;
        }

        var body = new BoundSelect([], isOpen: false)
        {
            Items = [],
            From = select.From,
            Where = select.Where,
            Sample = select.Sample,
            OwnColumns = select.OwnColumns,
        };
        return new BoundQuery(query.CommonTables, body, [], null);
    }

    // Rows and texts that fold are compared with the query's columns one by one.
    private Fragment AsExists(BoundSubquery subquery, BoundExpression compared)
    {
        var outer = _frame;
        if (compared is not BoundOperator { Operation: BoundOperation.Row } && subquery.Kind == SubqueryKind.In)
        {
            var folded = WriteFoldedColumn(subquery.Query);
            _frame = outer;
            return Fragment.Predicate(
                $"{Folded(compared).Within(Precedence.Predicate + 1)} {(subquery.Negated ? "not " : "")}in {Parenthesize(folded)}", Precedence.Predicate);
        }

        if (subquery.Negated || subquery.Kind == SubqueryKind.All || compared is not BoundOperator { Operation: BoundOperation.Row } row)
        {
            return ReportForm(subquery.Span, "this comparison with a query", "Write it by 'exists' or 'not exists'.");
        }

        var names = Distinct(NamesOf(subquery.Query.Body, QueryUse.Table));
        var written = WriteQuery(subquery.Query, QueryUse.Table, names, TypesOf(subquery.Query.Body));
        _frame = outer;
        var alias = _names.Quote(NewAlias("q"));
        var conditions = row.Operands.Select((operand, i) =>
            $"{(Folds(operand.Type) ? FoldedText($"{alias}.{_names.Quote(names[i])}") : $"{alias}.{_names.Quote(names[i])}")} = {Folded(operand).Within(Precedence.Comparison + 1)}");
        return Fragment.Predicate($"exists {Parenthesize($"select 1\nfrom {Parenthesize(written.Text)} as {alias}\nwhere {string.Join("\n    and ", conditions)}")}", Fragment.Primary);
    }

    // The one column of a query, folded.
    private string WriteFoldedColumn(BoundQuery query)
    {
        var names = Distinct(NamesOf(query.Body, QueryUse.Table));
        if (query is { Body: BoundSelect { Distinct: DistinctKind.None, IsAggregated: false, Qualify: null } select, Limit: null } && select.Items.Length == 1 && select.Top is null)
        {
            var frame = new SelectFrame(_frame, select);
            _frame = frame;
            var with = WriteCommonTables(query.CommonTables);
            var parts = new SelectParts();
            parts.From = select.From is null ? null : WriteFrom(select.From, parts.Where);
            if (select.Where is not null)
            {
                AddConjuncts(select.Where, parts.Where);
            }

            parts.Items.Add(new SelectPart(Folded(select.Items[0].Value).Text, null));
            Leave(frame);
            _frame = frame.Outer;
            return with + Render(parts);
        }

        var written = WriteQuery(query, QueryUse.Table, names, TypesOf(query.Body));
        var alias = _names.Quote(NewAlias("q"));
        return $"select {FoldedText($"{alias}.{_names.Quote(names[0])}")}\nfrom {Parenthesize(written.Text)} as {alias}";
    }
}
