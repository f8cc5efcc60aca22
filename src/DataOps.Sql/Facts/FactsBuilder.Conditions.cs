using DataOps.Sql.Binding;
using DataOps.Sql.Catalog.Functions;
using DataOps.Sql.Syntax;
using DataOps.Sql.Types;
using BoundCall = DataOps.Sql.Binding.BoundCall;

namespace DataOps.Sql.Facts;

/// <content>What conditions say of columns: equal ones, constants, the values they allow.</content>
internal sealed partial class FactsBuilder
{
    // Numbers of columns that hold whole numbers from one on.
    private List<int>? _ranks;

    // Adds what holds where the condition does, among columns of a range.
    private void AddFacts(BoundExpression condition, Dependencies dependencies, int from, int to)
    {
        foreach (var term in Conjuncts.Of(condition))
        {
            AddTerm(term, dependencies, from, to);
        }
    }

    private void AddTerm(BoundExpression term, Dependencies dependencies, int from, int to)
    {
        switch (term)
        {
            case BoundOperator { Operation: BoundOperation.Equal or BoundOperation.NotDistinctFrom, Operands: var sides }:
                AddEquality(sides, dependencies, from, to);
                break;
            case BoundOperator { Operation: BoundOperation.IsNull, Operands: [BoundColumn column] } when IsOwn(column, from, to):
                dependencies.AddConstant(column.Id);
                break;
            case BoundColumn { Type.Kind: SqlTypeKind.Boolean } truth when IsOwn(truth, from, to):
                dependencies.AddConstant(truth.Id);
                break;
            case BoundOperator { Operation: BoundOperation.Not or BoundOperation.IsTrue or BoundOperation.IsFalse, Operands: [BoundColumn { Type.Kind: SqlTypeKind.Boolean } truth] }
                when IsOwn(truth, from, to):
                dependencies.AddConstant(truth.Id);
                break;
            case BoundSubquery { Kind: SubqueryKind.In, Negated: false, Operand: { } operand } subquery:
                AddMembership(operand, subquery);
                break;
            case BoundSubquery { Kind: SubqueryKind.Exists, Negated: false } subquery:
                AddExistence(subquery.Query);
                break;
            case BoundOperator { Operation: BoundOperation.Less or BoundOperation.LessOrEqual or BoundOperation.Greater or BoundOperation.GreaterOrEqual }
                when _ranks is not null && IsFirst(term, out var number) && ColumnOf(number) is { } rank && IsOwn(rank, from, to) && _ranks.Contains(rank.Id):
                // Below two there is only one.
                dependencies.AddConstant(rank.Id);
                break;
        }

        Restrict(term, from, to);
    }

    private void AddEquality(BoundExpression[] sides, Dependencies dependencies, int from, int to)
    {
        var left = IdOf(sides[0], from, to);
        var right = IdOf(sides[1], from, to);
        if (left >= 0 && right >= 0)
        {
            if (AreOfOneSort(sides[0], sides[1]))
            {
                dependencies.AddEqual(left, right);
            }
            else
            {
                // Each follows from the other, though one is a number and the other its text.
                dependencies.AddRule([left], [right]);
                dependencies.AddRule([right], [left]);
            }
        }
        else if (left >= 0 && IsConstant(sides[1], from, to))
        {
            dependencies.AddConstant(left);
        }
        else if (right >= 0 && IsConstant(sides[0], from, to))
        {
            dependencies.AddConstant(right);
        }
    }

    private static bool AreOfOneSort(BoundExpression left, BoundExpression right)
    {
        var (first, second) = ((ColumnOf(left) ?? left).Type.Kind, (ColumnOf(right) ?? right).Type.Kind);
        return first == second || (IsNumber(first) && IsNumber(second));
    }

    private static bool IsNumber(SqlTypeKind kind) => kind is >= SqlTypeKind.TinyInt and <= SqlTypeKind.Double;

    private static bool IsOwn(BoundColumn column, int from, int to) => column.Id >= from && column.Id < to;

    /// <summary>Whether the value is the same in all rows of the tables of a range.</summary>
    private static bool IsConstant(BoundExpression expression, int from, int to) => expression switch
    {
        BoundColumn column => !IsOwn(column, from, to),
        BoundLiteral or BoundParameter => true,
        BoundCast cast => IsConstant(cast.Operand, from, to),
        BoundAlias alias => IsConstant(alias.Item.Value, from, to),
        BoundCall { Kind: FunctionKind.Scalar, Stability: not FunctionStability.Volatile } call => AreConstant(call.Arguments, from, to),
        BoundOperator { Operation: not (BoundOperation.Opaque or BoundOperation.Grouping) } @operator => AreConstant(@operator.Operands, from, to),
        BoundCase @case => AreConstant(@case.Conditions, from, to) && AreConstant(@case.Results, from, to)
            && (@case.Otherwise is null || IsConstant(@case.Otherwise, from, to)),
        _ => false,
    };

    private static bool AreConstant(BoundExpression[] expressions, int from, int to)
    {
        foreach (var expression in expressions)
        {
            if (!IsConstant(expression, from, to))
            {
                return false;
            }
        }

        return true;
    }

    // The values that a condition leaves to a column.
    private void Restrict(BoundExpression term, int from, int to)
    {
        if (ColumnOfTerm(term) is not { } column || !IsOwn(column, from, to))
        {
            return;
        }

        var (allowed, excluded) = Allowed(term, column);
        if (allowed is not null)
        {
            SetDomain(column.Id, ValueDomain.Intersect(DomainOf(column.Id) ?? ValueDomain.OfType(column.Type), allowed));
        }
        else if (excluded is not null && (DomainOf(column.Id) ?? ValueDomain.OfType(column.Type)) is { } known)
        {
            SetDomain(column.Id, known.Without(excluded));
        }
    }

    // The one column that a condition is about.
    private static BoundColumn? ColumnOfTerm(BoundExpression term) => term switch
    {
        BoundColumn column => column,
        BoundOperator { Operation: BoundOperation.Equal or BoundOperation.NotEqual, Operands: var sides } => ColumnOf(sides[0]) ?? ColumnOf(sides[1]),
        BoundOperator { Operation: BoundOperation.In or BoundOperation.NotIn or BoundOperation.Not or BoundOperation.IsTrue or BoundOperation.IsFalse, Operands: var operands } =>
            ColumnOf(operands[0]) ?? (operands.Length == 1 ? ColumnOfTerm(operands[0]) : null),
        BoundOperator { Operation: BoundOperation.Or, Operands: var terms } => ColumnOfTerm(terms[0]),
        _ => null,
    };

    private (ValueDomain? Allowed, ValueDomain? Excluded) Allowed(BoundExpression term, BoundColumn column)
    {
        if (IsTruth(term, column))
        {
            return (TruthDomain(true), null);
        }

        switch (term)
        {
            case BoundOperator { Operation: BoundOperation.IsTrue, Operands: [var truth] } when IsTruth(truth, column):
                return (TruthDomain(true), null);
            case BoundOperator { Operation: BoundOperation.IsFalse or BoundOperation.Not, Operands: [var truth] } when IsTruth(truth, column):
                return (TruthDomain(false), null);
            case BoundOperator { Operation: BoundOperation.Not, Operands: [BoundOperator negated] }:
                return Swap(Allowed(negated, column));
            case BoundOperator { Operation: BoundOperation.Equal, Operands: var sides }:
                return (CompareDomain(sides, column), null);
            case BoundOperator { Operation: BoundOperation.NotEqual, Operands: var sides }:
                return (null, CompareDomain(sides, column));
            case BoundOperator { Operation: BoundOperation.In, Operands: var operands } when ColumnOf(operands[0])?.Id == column.Id:
                return (ListDomain(operands, column.Type), null);
            case BoundOperator { Operation: BoundOperation.NotIn, Operands: var operands } when ColumnOf(operands[0])?.Id == column.Id:
                return (null, ListDomain(operands, column.Type));
            case BoundOperator { Operation: BoundOperation.Or, Operands: var terms }:
                ValueDomain? union = ValueDomain.Empty;
                foreach (var part in terms)
                {
                    union = ValueDomain.Union(union, Allowed(part, column).Allowed);
                }

                return (union, null);
            default:
                return (null, null);
        }
    }

    private static bool IsTruth(BoundExpression term, BoundColumn column) =>
        term is BoundColumn { Type.Kind: SqlTypeKind.Boolean } own && own.Id == column.Id;

    private static (ValueDomain? Allowed, ValueDomain? Excluded) Swap((ValueDomain? Allowed, ValueDomain? Excluded) domains) =>
        (domains.Excluded, domains.Allowed);

    private static ValueDomain TruthDomain(bool value) => new([new ConstantValue(ConstantKind.Boolean, value ? "true" : "false")]);

    private ValueDomain? CompareDomain(BoundExpression[] sides, BoundColumn column)
    {
        var other = ColumnOf(sides[0])?.Id == column.Id ? sides[1] : ColumnOf(sides[1])?.Id == column.Id ? sides[0] : null;
        return other is not null && HasExactEquality(column.Type) && ComparableConstant(other, column.Type) is { } value ? new ValueDomain([value]) : null;
    }

    private ValueDomain? ListDomain(BoundExpression[] operands, SqlType type)
    {
        if (operands.Length - 1 > ValueDomain.MaxValues || !HasExactEquality(type))
        {
            return null;
        }

        var values = new List<ConstantValue>(operands.Length - 1);
        for (var i = 1; i < operands.Length; i++)
        {
            if (ComparableConstant(operands[i], type) is not { } value)
            {
                return null;
            }

            if (!values.Contains(value))
            {
                values.Add(value);
            }
        }

        return new ValueDomain([.. values]);
    }

    // A number that does not fit the column's type equals none of its values, and stands for itself just as well.
    private static ConstantValue? ComparableConstant(BoundExpression expression, SqlType type) =>
        Constants.ValueOf(expression, type)
        ?? (type.Kind is >= SqlTypeKind.TinyInt and <= SqlTypeKind.Decimal ? Constants.ValueOf(expression, SqlType.Decimal(38, 28)) : null);

    // Types whose equal values are one and the same; not numbers of a free scale, floating point, padded text, intervals.
    private bool HasExactEquality(SqlType type) => type.Kind switch
    {
        SqlTypeKind.Text or SqlTypeKind.NText => _hasExactText,
        SqlTypeKind.Decimal => type.Scale is not null,
        SqlTypeKind.Boolean or SqlTypeKind.Date or SqlTypeKind.Time or SqlTypeKind.Timestamp or SqlTypeKind.TimestampTz or SqlTypeKind.Uuid or SqlTypeKind.Enum => true,
        >= SqlTypeKind.TinyInt and <= SqlTypeKind.UHugeInt => true,
        _ => false,
    };
}
