using DataOps.Sql.Binding;
using DataOps.Sql.Catalog.Functions;
using DataOps.Sql.Types;
using BoundCall = DataOps.Sql.Binding.BoundCall;

namespace DataOps.Sql.Facts;

/// <summary>What the terms of a condition say, taken together.</summary>
internal static class Conjuncts
{
    public static void ForEach(BoundExpression condition, Action<BoundExpression> action)
    {
        if (condition is BoundOperator { Operation: BoundOperation.And, Operands: var terms })
        {
            foreach (var term in terms)
            {
                ForEach(term, action);
            }

            return;
        }

        action(condition);
    }

    /// <summary>Adds the equalities and constants that hold where the condition does, among columns of a range.</summary>
    public static void AddFacts(BoundExpression condition, Dependencies dependencies, int from, int to) =>
        ForEach(condition, term => AddTerm(term, dependencies, from, to));

    /// <summary>The column an operand is, through conversions that keep different values different.</summary>
    public static BoundColumn? ColumnOf(BoundExpression expression) => expression switch
    {
        BoundColumn column => column,
        BoundCast { IsImplicit: true, Operand: BoundColumn column } cast when KeepsDistinct(column.Type.Kind, cast.Type.Kind) => column,
        _ => null,
    };

    /// <summary>Whether the value follows from columns of a range alone.</summary>
    public static bool UsesOnly(BoundExpression expression, int from, int to) => expression switch
    {
        BoundColumn column => column.Id >= from && column.Id < to,
        BoundLiteral or BoundParameter => true,
        BoundCast cast => UsesOnly(cast.Operand, from, to),
        BoundCall { Kind: FunctionKind.Scalar, Stability: not FunctionStability.Volatile } call =>
            Array.TrueForAll(call.Arguments, argument => UsesOnly(argument, from, to)),
        BoundOperator { Operation: not BoundOperation.Opaque } @operator =>
            Array.TrueForAll(@operator.Operands, operand => UsesOnly(operand, from, to)),
        _ => false,
    };

    /// <summary>Whether the value is the same in all rows.</summary>
    public static bool IsConstant(BoundExpression expression) => UsesOnly(expression, 0, 0);

    private static void AddTerm(BoundExpression term, Dependencies dependencies, int from, int to)
    {
        if (term is not BoundOperator { Operation: BoundOperation.Equal, Operands: var sides })
        {
            return;
        }

        var left = Own(ColumnOf(sides[0]), from, to);
        var right = Own(ColumnOf(sides[1]), from, to);
        if (left is not null && right is not null)
        {
            dependencies.AddEqual(left.Id, right.Id);
        }
        else if (left is not null && IsConstant(sides[1]))
        {
            dependencies.AddConstant(left.Id);
        }
        else if (right is not null && IsConstant(sides[0]))
        {
            dependencies.AddConstant(right.Id);
        }
    }

    private static BoundColumn? Own(BoundColumn? column, int from, int to) =>
        column is not null && column.Id >= from && column.Id < to ? column : null;

    private static bool KeepsDistinct(SqlTypeKind from, SqlTypeKind to) => from switch
    {
        SqlTypeKind.Enum => to == SqlTypeKind.Text,
        SqlTypeKind.Date => to is SqlTypeKind.Timestamp,
        SqlTypeKind.TinyInt or SqlTypeKind.SmallInt or SqlTypeKind.Integer or SqlTypeKind.UTinyInt or SqlTypeKind.USmallInt or SqlTypeKind.UInteger
            => to is >= SqlTypeKind.TinyInt and <= SqlTypeKind.BigNum or SqlTypeKind.Double,
        SqlTypeKind.BigInt or SqlTypeKind.UBigInt => to is SqlTypeKind.HugeInt or SqlTypeKind.BigInt,
        _ => false,
    };
}
