using DataOps.Sql.Binding;
using DataOps.Sql.Catalog.Functions;
using DataOps.Sql.Types;
using BoundCall = DataOps.Sql.Binding.BoundCall;

namespace DataOps.Sql.Facts;

/// <content>Numbers of expressions: rows may be identified by what is computed from columns, too.</content>
internal sealed partial class FactsBuilder
{
    private const int MaxExpressions = 64;

    private readonly int _capacity;
    private readonly List<BoundExpression> _expressions = [];

    /// <summary>The column an operand is, through conversions that keep different values different.</summary>
    private static BoundColumn? ColumnOf(BoundExpression expression) => expression switch
    {
        BoundColumn column => column,
        BoundAlias alias => ColumnOf(alias.Item.Value),
        BoundCast { IsTry: false } cast when KeepsDistinct(cast.Operand.Type, cast.Type) => ColumnOf(cast.Operand),
        _ => null,
    };

    /// <summary>The number of a column, or of an expression that has one; -1 for others.</summary>
    private int IdOf(BoundExpression expression)
    {
        if (ColumnOf(expression) is { } column)
        {
            return column.Id;
        }

        if (_expressions.Count == 0)
        {
            return -1;
        }

        expression = Unwrap(expression);
        for (var i = 0; i < _expressions.Count; i++)
        {
            if (BoundEquality.Same(_expressions[i], expression))
            {
                return _columnCount + i;
            }
        }

        return expression is BoundCast { IsTry: false } cast && KeepsDistinct(cast.Operand.Type, cast.Type) ? IdOf(cast.Operand) : -1;
    }

    // The number of an expression over the columns of a range alone.
    private int IdOf(BoundExpression expression, int from, int to)
    {
        var id = IdOf(expression);
        return id < 0 || (id >= from && id < to) || (id >= _columnCount && UsesOnly(expression, from, to)) ? id : -1;
    }

    // Gives an expression a number, if its value follows from columns alone.
    private int NumberOf(BoundExpression expression, Dependencies dependencies)
    {
        var id = IdOf(expression);
        if (id >= 0)
        {
            return id;
        }

        expression = Unwrap(expression);
        if (_expressions.Count == MaxExpressions || !UsesOnly(expression, 0, _columnCount))
        {
            return -1;
        }

        id = _columnCount + _expressions.Count;
        _expressions.Add(expression);
        var columns = new List<int>();
        if (CollectExact(expression, columns))
        {
            dependencies.AddRule([.. columns], [id]);
        }

        return id;
    }

    /// <summary>The columns that decide the value; false where equal columns may still give different values.</summary>
    private bool CollectExact(BoundExpression expression, List<int> columns)
    {
        switch (expression)
        {
            case BoundColumn column:
                if (!columns.Contains(column.Id))
                {
                    columns.Add(column.Id);
                }

                return HasExactEquality(column.Type);
            case BoundLiteral or BoundParameter:
                return true;
            case BoundAlias alias:
                return CollectExact(alias.Item.Value, columns);
            case BoundCast cast:
                return CollectExact(cast.Operand, columns);
            case BoundCall { Kind: FunctionKind.Scalar, Stability: FunctionStability.Consistent, Window: null } call:
                return CollectAllExact(call.Arguments, columns);
            case BoundOperator { Operation: not (BoundOperation.Opaque or BoundOperation.Grouping) } @operator:
                return CollectAllExact(@operator.Operands, columns);
            case BoundCase @case:
                return CollectAllExact(@case.Conditions, columns) && CollectAllExact(@case.Results, columns)
                    && (@case.Otherwise is null || CollectExact(@case.Otherwise, columns));
            default:
                return false;
        }
    }

    private bool CollectAllExact(BoundExpression[] expressions, List<int> columns)
    {
        foreach (var expression in expressions)
        {
            if (!CollectExact(expression, columns))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the value follows from columns of a range alone.</summary>
    private static bool UsesOnly(BoundExpression expression, int from, int to) => expression switch
    {
        BoundColumn column => column.Id >= from && column.Id < to,
        BoundLiteral or BoundParameter => true,
        BoundCast cast => UsesOnly(cast.Operand, from, to),
        BoundAlias alias => UsesOnly(alias.Item.Value, from, to),
        BoundCall { Kind: FunctionKind.Scalar, Stability: not FunctionStability.Volatile, Window: null } call => UseOnly(call.Arguments, from, to),
        BoundOperator { Operation: not (BoundOperation.Opaque or BoundOperation.Grouping) } @operator => UseOnly(@operator.Operands, from, to),
        BoundCase @case => UseOnly(@case.Conditions, from, to) && UseOnly(@case.Results, from, to)
            && (@case.Otherwise is null || UsesOnly(@case.Otherwise, from, to)),
        _ => false,
    };

    private static bool UseOnly(BoundExpression[] expressions, int from, int to)
    {
        foreach (var expression in expressions)
        {
            if (!UsesOnly(expression, from, to))
            {
                return false;
            }
        }

        return true;
    }

    // The column or numbered expression that a value tells apart: x itself, x + 1, -x, 'a' || x.
    private int InjectiveIdOf(BoundExpression expression)
    {
        var id = IdOf(expression);
        if (id >= 0)
        {
            return id;
        }

        switch (Unwrap(expression))
        {
            case BoundCast { IsTry: false } cast when KeepsDistinct(cast.Operand.Type, cast.Type):
                return InjectiveIdOf(cast.Operand);
            case BoundCall { Name: "-", Arguments: [var negated] } when IsInteger(negated.Type):
                return InjectiveIdOf(negated);
            case BoundCall { Name: "+" or "-" or "||" or "concat", Kind: FunctionKind.Scalar, Arguments: [var left, var right] } call when IsShift(call, left, right):
                return Constants.IsLiteral(right) ? InjectiveIdOf(left) : Constants.IsLiteral(left) ? InjectiveIdOf(right) : -1;
            default:
                return -1;
        }
    }

    private bool IsShift(BoundCall call, BoundExpression left, BoundExpression right) => call.Name is "||" or "concat"
        ? _hasExactText && call.Name == "||" && IsPlainText(left.Type) && IsPlainText(right.Type) && call.Type.Kind == SqlTypeKind.Text
            && (Constants.IsNeverNull(left) || Constants.IsNeverNull(right))
        : IsInteger(left.Type) && IsInteger(right.Type) && IsInteger(call.Type) && (Constants.IsNeverNull(left) || Constants.IsNeverNull(right));

    private static bool IsPlainText(SqlType type) => type is { Kind: SqlTypeKind.Text };

    private static bool IsInteger(SqlType type) => type.Kind is >= SqlTypeKind.TinyInt and <= SqlTypeKind.UHugeInt;

    // Whether a conversion gives different values for different ones, and null only for null.
    private static bool KeepsDistinct(SqlType from, SqlType to)
    {
        if (from == to)
        {
            return true;
        }

        if (IsInteger(from))
        {
            // Whole numbers that do not fit fail; they are never rounded, but doubles hold 32 bits only safely.
            return to.Kind is >= SqlTypeKind.TinyInt and <= SqlTypeKind.BigNum
                || (to.Kind == SqlTypeKind.Decimal && to.Scale is not null)
                || (to.Kind == SqlTypeKind.Double && from.Kind is not (SqlTypeKind.BigInt or SqlTypeKind.HugeInt or SqlTypeKind.UBigInt or SqlTypeKind.UHugeInt))
                || (to.Kind == SqlTypeKind.Text && to.Length is null);
        }

        return from.Kind switch
        {
            SqlTypeKind.Enum => to is { Kind: SqlTypeKind.Text, Length: null },
            SqlTypeKind.Date => to.Kind is SqlTypeKind.Timestamp && to.Precision is null,
            SqlTypeKind.Uuid => to is { Kind: SqlTypeKind.Text, Length: null },
            SqlTypeKind.Text => to is { Kind: SqlTypeKind.Text, Length: null },
            SqlTypeKind.Decimal => to.Kind == SqlTypeKind.Decimal && from.Scale is { } scale && to.Scale >= scale,
            _ => false,
        };
    }
}
