using DataOps.Sql.Binding;
using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax;

namespace DataOps.Sql.Emit;

/// <summary>Joins.</summary>
internal sealed partial class Translator
{
    private string WriteJoin(BoundJoin join, List<string> where, bool mayBeNull)
    {
        if (join.AsOf && !_target.HasAsOfJoins)
        {
            return WriteAsOf(join, where, mayBeNull);
        }

        var leftNull = mayBeNull || join.Kind is JoinKind.Right or JoinKind.Full;
        var rightNull = mayBeNull || join.Kind is JoinKind.Left or JoinKind.Full or JoinKind.OuterApply;
        var left = WriteTable(join.Left, where, leftNull);
        switch (join.Kind)
        {
            case JoinKind.Semi or JoinKind.Anti when !_target.HasSemiJoins:
                return WriteSemi(join, left, where);
            case JoinKind.Positional when !_target.HasPositionalJoins:
                ReportForm(join.Span, "a positional join", "Number the rows of both sides by row_number() and join by the number.");
                return left;
            case JoinKind.CrossApply or JoinKind.OuterApply:
                return WriteApply(join, left, where, rightNull);
        }

        if (IsLateral(join.Right) && !_target.HasLateral)
        {
            return WriteAsApply(join, left, where, rightNull);
        }

        var conditions = where;
        if (join.Kind is JoinKind.Left or JoinKind.Right or JoinKind.Full)
        {
            // Conditions of a side that may be missing stay with the join.
            conditions = [];
        }

        var right = WriteTable(join.Right, conditions, rightNull);
        right = join.Right is BoundJoin ? "(" + right.Replace("\n", "\n    ") + ")" : right;
        var on = join.On is null ? "" : " on " + Conjunction(join.On).Replace("\n", "\n    ");
        if (!ReferenceEquals(conditions, where) && conditions.Count > 0)
        {
            ReportForm(join.Span, "a semi join on the side of an outer join that may be missing", "Put it into a common table.");
        }

        if (join.Kind is JoinKind.Comma)
        {
            return IsLateral(join.Right) || _frame!.Tables > 2 ? $"{left}\ncross join {right}" : $"{left}, {right}";
        }

        return $"{left}\n{(join.AsOf ? "asof " : "")}{Word(join, on)} {right}{(on.Length > 0 || join.Kind is JoinKind.Cross or JoinKind.Positional ? on : _dialect.Kind == DialectKind.TSql ? " on 1 = 1" : " on true")}";
    }

    private static string Word(BoundJoin join, string on) => join.Kind switch
    {
        JoinKind.Left => "left join",
        JoinKind.Right => "right join",
        JoinKind.Full => "full join",
        JoinKind.Cross => "cross join",
        JoinKind.Semi => "semi join",
        JoinKind.Anti => "anti join",
        JoinKind.Positional => "positional join",
        _ => "join",
    };

    private static bool IsLateral(BoundTable table) => table switch
    {
        BoundDerivedTable derived => derived.IsLateral,
        BoundFunctionTable function => function.Arguments.Any(HasColumn),
        _ => false,
    };

    private static bool HasColumn(BoundExpression expression)
    {
        if (expression is BoundColumn or BoundRow or BoundSubquery)
        {
            return true;
        }

        var found = false;
        BoundChildren.ForEach(expression, child => found |= HasColumn(child));
        return found;
    }

    private string WriteApply(BoundJoin join, string left, List<string> where, bool rightNull)
    {
        var isOuter = join.Kind == JoinKind.OuterApply;
        var right = WriteTable(join.Right, where, rightNull);
        if (!_target.HasLateral)
        {
            return $"{left}\n{(isOuter ? "outer apply" : "cross apply")} {right}";
        }

        var lateral = join.Right is BoundDerivedTable && !right.StartsWith("lateral", StringComparison.Ordinal) ? "lateral " : "";
        return isOuter ? $"{left}\nleft join {lateral}{right} on true" : $"{left}\ncross join {lateral}{right}";
    }

    private string WriteAsApply(BoundJoin join, string left, List<string> where, bool rightNull)
    {
        if (join.Kind is JoinKind.Right or JoinKind.Full)
        {
            ReportForm(join.Span, "a right or full join of a lateral query");
        }

        var right = WriteTable(join.Right, where, rightNull);
        var isOuter = join.Kind == JoinKind.Left;
        if (join.On is not null && !IsTrue(join.On))
        {
            if (isOuter)
            {
                ReportForm(join.On.Span, "a condition of a left join to a lateral query", "Put the condition into the query's own where.");
            }
            else
            {
                AddConjuncts(join.On, where);
            }
        }

        return $"{left}\n{(isOuter ? "outer apply" : "cross apply")} {right}";
    }

    private static bool IsTrue(BoundExpression condition) => condition is BoundLiteral { Kind: LiteralKind.True };

    // A semi join only filters the left side; the filter may come after the joins that keep that side's rows.
    private string WriteSemi(BoundJoin join, string left, List<string> where)
    {
        var own = new List<string>();
        var right = WriteTable(join.Right, own, mayBeNull: false);
        _frame!.Tables--;
        if (join.On is not null)
        {
            AddConjuncts(join.On, own);
        }

        var filter = own.Count == 0 ? "" : "\nwhere " + string.Join("\n    and ", own);
        var word = join.Kind == JoinKind.Semi ? "exists" : "not exists";
        where.Add($"{word} {Parenthesize($"select 1\nfrom {right}{filter}")}");
        return left;
    }

    /// <summary>The nearest row of the right side: the first of those that match, in the order of the inequality.</summary>
    private string WriteAsOf(BoundJoin join, List<string> where, bool mayBeNull)
    {
        var left = WriteTable(join.Left, where, mayBeNull);
        if (join.Kind is not (JoinKind.Inner or JoinKind.Left) || join.On is null || join.Right is BoundJoin)
        {
            ReportForm(join.Span, "this asof join");
            return left;
        }

        var own = new List<string>();
        var right = WriteTable(join.Right, own, mayBeNull: false);
        var order = AsOfOrder(join);
        AddConjuncts(join.On, own);
        var table = join.Right;
        var inner = _columns[table.FirstId].Table;
        var alias = Declare(inner + "_nearest");
        for (var i = 0; i < table.Count; i++)
        {
            var place = _columns[table.FirstId + i];
            _columns[table.FirstId + i] = new ColumnPlace(alias, place.Name, place.Type, mayBeNull: true, _frame);
        }

        if (order is null)
        {
            ReportForm(join.On.Span, "this condition of an asof join");
        }

        var top = _target.HasLimit ? "" : "top (1) ";
        var text = $"select {top}{_names.Quote(inner)}.*\nfrom {right}\nwhere {string.Join("\n    and ", own)}\norder by {order}{(_target.HasLimit ? "\nlimit 1" : "")}";
        var isOuter = join.Kind == JoinKind.Left;
        var word = _target.HasLateral ? isOuter ? "left join lateral" : "join lateral" : isOuter ? "outer apply" : "cross apply";
        return $"{left}\n{word} {Parenthesize(text)} as {_names.Quote(alias)}{(_target.HasLateral ? " on true" : "")}";
    }

    private string? AsOfOrder(BoundJoin join)
    {
        var terms = join.On is BoundOperator { Operation: BoundOperation.And } and ? and.Operands : [join.On!];
        foreach (var term in terms)
        {
            if (term is BoundOperator { Operation: BoundOperation.Less or BoundOperation.LessOrEqual or BoundOperation.Greater or BoundOperation.GreaterOrEqual } comparison)
            {
                var isGreater = comparison.Operation is BoundOperation.Greater or BoundOperation.GreaterOrEqual;
                var rightFirst = Reaches(comparison.Operands[0], join.Right);
                var key = comparison.Operands[rightFirst ? 0 : 1];
                // left >= right: the greatest right; left <= right: the least.
                return Value(key).Text + (isGreater != rightFirst ? " desc" : "");
            }
        }

        return null;
    }

    private static bool Reaches(BoundExpression expression, BoundTable table)
    {
        if (expression is BoundColumn column)
        {
            return column.Id >= table.FirstId && column.Id < table.FirstId + table.Count;
        }

        var found = false;
        BoundChildren.ForEach(expression, child => found |= Reaches(child, table));
        return found;
    }
}
