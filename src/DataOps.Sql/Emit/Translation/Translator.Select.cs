using DataOps.Sql.Binding;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>One select.</summary>
internal sealed partial class Translator
{
    // The select whose items, group and windows are being written, and those around it.
    private SelectFrame? _frame;

    private WrittenQuery WriteSelect(
        BoundSelect select, BoundOrderItem[] orderBy, BoundLimit? limit, QueryUse use, string[] names, SqlType[] expected)
    {
        if (JsonText(select) is { } serialized)
        {
            select = serialized;
        }

        var frame = new SelectFrame(_frame, select);
        _frame = frame;
        var parts = new SelectParts();
        if (select.From is not null)
        {
            parts.From = WriteFrom(select.From, parts.Where);
        }

        if (select.Where is not null)
        {
            AddConjuncts(select.Where, parts.Where);
        }

        Gather(select, orderBy, parts);
        if (select.Sample is not null)
        {
            ReportForm(SpanOf(select), "a sample");
        }

        if (select.ExpandsRows)
        {
            CheckRowExpansion(select);
        }

        if (select.Distinct == DistinctKind.Distinct)
        {
            Array.ForEach(select.Items, item => CheckEquality(item.Value));
        }

        limit = Merge(select.Top, limit);
        CheckLimit(select, orderBy, limit);
        WriteGrouping(select, parts);
        var types = WriteItems(select, parts, use, names, expected);
        parts.Having = select.Having is null ? null : Conjunction(select.Having);
        var written = Finish(select, parts, orderBy, limit, use, names);
        Leave(frame);
        _frame = frame.Outer;
        return new WrittenQuery(written, types);
    }

    private static BoundLimit? Merge(BoundLimit? top, BoundLimit? limit) =>
        top is { Count: null, Offset: null } ? limit : limit is { Count: null, Offset: null } ? top : top ?? limit;

    private void CheckLimit(BoundSelect select, BoundOrderItem[] orderBy, BoundLimit? limit)
    {
        if (limit?.Count is { } count && orderBy.Length == 0 && count is not BoundLiteral { Text: "0" } and not BoundLiteral { Kind: LiteralKind.Null }
            && (select.From is not null) && !(select.IsAggregated && select.Grouping is null))
        {
            Report(TranslationDiagnostics.LimitWithoutOrder, count.Span, _target.Engine);
        }
    }

    private SqlType[] WriteItems(BoundSelect select, SelectParts parts, QueryUse use, string[] names, SqlType[] expected)
    {
        var types = new SqlType[select.Items.Length];
        for (var i = 0; i < types.Length; i++)
        {
            var item = select.Items[i];
            if (use == QueryUse.Result && item.Value is BoundOperator { Operation: BoundOperation.Row } row)
            {
                ReportForm(row.Span, "a row as a value", "Show its columns one by one.");
            }

            if (use == QueryUse.Result && _dialect.Kind == Dialects.DialectKind.TSql && item.Value.Type.Kind == SqlTypeKind.Interval)
            {
                ReportType(item.Value.Span, item.Value.Type, "Show it in seconds or another unit.");
            }

            if (_target.MaxNameLength is { } most && i < names.Length && names[i].Length > most && use != QueryUse.Value)
            {
                ReportForm(item.Value.Span, $"a name of more than {most.ToString(System.Globalization.CultureInfo.InvariantCulture)} characters", "Give the column a shorter alias.");
            }

            var exactly = use == QueryUse.Result || _isRecursiveBranch;
            var value = IsUntypedNull(item.Value) && (i >= expected.Length || expected[i].Kind == SqlTypeKind.Null || expected[i].IsUnknown || use == QueryUse.Result)
                ? UntypedNull(i < expected.Length ? expected[i] : SqlType.Null, item.Value.Span)
                : Conform(Value(item.Value), i < expected.Length ? expected[i] : item.Value.Type, exactly, item.Value.Span);
            types[i] = value.Type;
            parts.Items.Add(new SelectPart(value.Text, AliasOf(value.Text, i < names.Length ? names[i] : "", use)));
        }

        if (types.Length == 0)
        {
            if (use == QueryUse.Result)
            {
                ReportForm(SpanOf(select), "a select without columns", "Select at least one.");
            }

            parts.Items.Add(new SelectPart("1", null));
        }

        return types;
    }

    private static bool IsUntypedNull(BoundExpression value) => value is BoundLiteral { Kind: LiteralKind.Null } or BoundCast { IsImplicit: true, Operand: BoundLiteral { Kind: LiteralKind.Null } };

    // A bare null is text in PostgreSQL and a whole number elsewhere.
    private Fragment UntypedNull(SqlType expected, Text.TextSpan span)
    {
        var none = Fragment.Simple("null", SqlType.Null);
        if (!expected.IsUnknown && expected.Kind != SqlTypeKind.Null && TypeClasses.Of(expected) is not (TypeClass.Text or TypeClass.Integer))
        {
            return Conform(none, expected, exactly: true, span);
        }

        var isText = _source.Kind == DialectKind.Postgres;
        return isText == (_dialect.Kind == DialectKind.Postgres) ? none : CastTo(none, TargetTypes.Map(isText ? SqlType.Text : SqlType.Integer, _dialect)!);
    }

    // A column that has the name already needs none.
    private string? AliasOf(string text, string name, QueryUse use)
    {
        if (use == QueryUse.Value || name.Length == 0)
        {
            return null;
        }

        var alias = Column(name, use);
        return text == alias || text.EndsWith("." + alias, StringComparison.Ordinal) && IsPath(text) ? null : alias;
    }

    private static bool IsPath(string text)
    {
        foreach (var c in text)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '.' or '"' or '[' or ']'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Puts together what is written, in a second select around it where the target needs one.</summary>
    private string Finish(BoundSelect select, SelectParts parts, BoundOrderItem[] orderBy, BoundLimit? limit, QueryUse use, string[] names)
    {
        var needsTies = limit is { WithTies: true } && !_target.HasWithTies;
        var needsPercent = limit is { Percent: true } && (!_target.HasPercentLimit || _source.Kind != _dialect.Kind);
        if (limit is not null && (needsTies || needsPercent || (limit.WithTies && limit.Offset is not null && !_target.HasLimit)))
        {
            return FinishRanked(select, parts, orderBy, limit, use, names);
        }

        if (select.Distinct == DistinctKind.On)
        {
            return FinishDistinctOn(select, parts, select.DistinctOn, orderBy, limit, use, names);
        }

        if (select.Distinct == DistinctKind.Distinct && HasFoldedColumns(select.Columns))
        {
            return FinishDistinctFolded(select, parts, orderBy, limit, use, names);
        }

        if (select.Qualify is not null && !_target.HasQualify)
        {
            return FinishQualify(select, parts, orderBy, limit, use, names);
        }

        parts.Qualify = select.Qualify is null ? null : Conjunction(select.Qualify);
        parts.Distinct = select.Distinct == DistinctKind.Distinct ? "distinct" : null;
        var order = Order(orderBy, select, names, use, parts);
        if (order is null)
        {
            return FinishOrdered(select, parts, orderBy, limit, use, names);
        }

        parts.OrderBy = order;
        parts.Limit = limit;
        return Render(parts);
    }

    private string Conjunction(BoundExpression condition)
    {
        var terms = new List<string>();
        AddConjuncts(condition, terms);
        return string.Join("\nand ", terms);
    }

    private void AddConjuncts(BoundExpression condition, List<string> terms)
    {
        if (condition is BoundOperator { Operation: BoundOperation.And } and)
        {
            foreach (var operand in and.Operands)
            {
                AddConjuncts(operand, terms);
            }

            return;
        }

        terms.Add(Condition(condition).Within(Dialects.Precedence.Not));
    }
}
