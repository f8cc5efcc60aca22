using DataOps.Sql.Binding;
using DataOps.Sql.Dialects;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>Grouping, and what of grouped rows may be shown.</summary>
internal sealed partial class Translator
{
    private void WriteGrouping(BoundSelect select, SelectParts parts)
    {
        if (select.Grouping is not { } grouping)
        {
            return;
        }

        var groups = new List<GroupedExpression>();
        var texts = new string[grouping.Expressions.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            var value = grouping.Expressions[i];
            if (!_target.HasQueriesInGroups && HoldsQuery(value))
            {
                ReportForm(value.Span, "grouping by what a query gives", "Compute it in a common table, and group by its column.");
            }

            CheckEquality(value);
            var isFolded = Folds(value.Type) && !IsDeterminedByKey(value, grouping);
            texts[i] = isFolded ? Folded(value).Text : Value(value).Text;
            groups.Add(new GroupedExpression(value, texts[i], isFolded, grouping.IsOmitted(i)));
        }

        _frame!.Groups = groups;
        parts.GroupBy = grouping.Sets is null ? GroupList(grouping, texts) : GroupingSets(grouping, texts);
        if (grouping.DistinctSets && grouping.Sets is not null && _dialect.Kind != DialectKind.Postgres)
        {
            ReportForm(SpanOf(select), "'group by distinct'", "Leave out the repeated grouping sets.");
        }
    }

    // Comparisons that take nulls as values are written as queries where there is no form of their own.
    private bool HoldsQuery(BoundExpression expression)
    {
        if (expression is BoundSubquery
            || (!_target.HasDistinctFrom && expression is BoundOperator { Operation: BoundOperation.DistinctFrom or BoundOperation.NotDistinctFrom }))
        {
            return true;
        }

        var holds = false;
        BoundChildren.ForEach(expression, child => holds |= child is not null && HoldsQuery(child));
        return holds;
    }

    // Whole numbers there would mean places, and other constants group nothing.
    private string? GroupList(BoundGrouping grouping, string[] texts)
    {
        var kept = texts.Where((_, i) => !IsConstant(grouping.Expressions[i])).Distinct(StringComparer.Ordinal).ToList();
        if (kept.Count > 0)
        {
            return string.Join(", ", kept);
        }

        if (texts.Length == 0)
        {
            return "()";
        }

        // One group for all rows, and none where there are no rows.
        return _dialect.Kind switch
        {
            DialectKind.TSql => null,
            _ => "true = true",
        };
    }

    private static string GroupingSets(BoundGrouping grouping, string[] texts)
    {
        var sets = grouping.Sets!;
        if (IsRollup(sets))
        {
            return $"rollup ({string.Join(", ", sets[0].Select(i => texts[i]))})";
        }

        var parts = sets.Select(set => set.Length == 1 ? texts[set[0]] : "(" + string.Join(", ", set.Select(i => texts[i])) + ")");
        return "grouping sets (" + string.Join(", ", parts) + ")";
    }

    // (a, b, c), (a, b), (a), ().
    private static bool IsRollup(int[][] sets)
    {
        if (sets.Length < 2 || sets.Length != sets[0].Length + 1)
        {
            return false;
        }

        for (var i = 0; i < sets.Length; i++)
        {
            if (sets[i].Length != sets[0].Length - i || !sets[i].SequenceEqual(sets[0].Take(sets[i].Length)))
            {
                return false;
            }
        }

        return true;
    }

    // Beside a key of its table a text is one text in each group, whatever it is compared as.
    private bool IsDeterminedByKey(BoundExpression value, BoundGrouping grouping)
    {
        if (value is not BoundColumn column || grouping.Sets is not null || _tables.Find(table => table.FirstId <= column.Id && column.Id < table.FirstId + table.Count) is not BoundRelation relation)
        {
            return false;
        }

        foreach (var key in relation.Relation.Keys)
        {
            if (!key.NullsDistinct && key.Columns.Count > 0 && key.Columns.All(place =>
                !TypeClasses.IsText(relation.Relation.Columns[place].Type)
                && grouping.Expressions.Any(group => group is BoundColumn grouped && grouped.Id == relation.FirstId + place)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An expression that the select, or one around it, groups by; null for any other.</summary>
    private Fragment? Grouped(BoundExpression value)
    {
        for (var frame = _frame; frame is not null; frame = frame.Outer)
        {
            if (frame.Groups is not { } groups || frame.IsInAggregate)
            {
                continue;
            }

            foreach (var group in groups)
            {
                if (!BoundEquality.Same(group.Value, value))
                {
                    continue;
                }

                if (!group.IsFolded)
                {
                    return Ungrouped(frame, value);
                }

                var own = Ungrouped(frame, value);
                var any = $"{(_dialect.Kind == DialectKind.DuckDb ? "any_value" : "min")}({own.Text})";
                return group.IsPartial
                    ? Fragment.Simple($"case when grouping({group.Text}) = 0 then {any} end", own.Type)
                    : Fragment.Simple(any, own.Type);
            }
        }

        return null;
    }

    /// <summary>The folded text that a select groups by, where a comparison asks for just that.</summary>
    private Fragment? GroupedFolded(BoundExpression value)
    {
        for (var frame = _frame; frame is not null; frame = frame.Outer)
        {
            // PostgreSQL knows a group's expression only in the select itself.
            if (frame.Groups is { } groups && !frame.IsInAggregate && (ReferenceEquals(frame, _frame) || _dialect.Kind == DialectKind.DuckDb))
            {
                foreach (var group in groups)
                {
                    if (group.IsFolded && BoundEquality.Same(group.Value, value))
                    {
                        return Fragment.Simple(group.Text, SqlType.Text);
                    }
                }
            }
        }

        return null;
    }

    private Fragment Ungrouped(SelectFrame frame, BoundExpression value)
    {
        var groups = frame.Groups;
        frame.Groups = null;
        var written = Raw(value);
        frame.Groups = groups;
        return written;
    }

    // A column that a key among the groups decides; only PostgreSQL lets it stand alone.
    private Fragment Determined(ColumnPlace place, Fragment column)
    {
        if (place.Frame is not { Groups: not null, IsInAggregate: false } || _source.Kind != DialectKind.Postgres)
        {
            return column;
        }

        var text = _dialect.Kind == DialectKind.DuckDb ? $"any_value({column.Text})"
            : column.Type.Kind == SqlTypeKind.Boolean ? $"cast(min(cast({column.Text} as tinyint)) as bit)"
            : $"min({column.Text})";
        return Fragment.Simple(text, column.Type);
    }

    private Fragment Grouping(BoundOperator operation)
    {
        var arguments = operation.Operands.Select(operand =>
            GroupedFolded(operand) is { } folded ? folded.Text : Ungrouped(_frame!, operand).Text);
        var function = _dialect.Kind == DialectKind.TSql && operation.Operands.Length > 1 ? "grouping_id" : "grouping";
        var type = _dialect.Kind == DialectKind.DuckDb ? SqlType.BigInt : SqlType.Integer;
        return Fragment.Simple($"{function}({string.Join(", ", arguments)})", type);
    }
}
