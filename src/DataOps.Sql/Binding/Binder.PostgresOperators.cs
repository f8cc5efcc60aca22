using DataOps.Sql.Diagnostics;
using DataOps.Sql.Syntax;
using DataOps.Sql.Text;
using DataOps.Sql.Types;

namespace DataOps.Sql.Binding;

/// <summary>Comparisons as PostgreSQL resolves them: each is an operator of the two types (documentation, 9.2, 9.24, 9.25).</summary>
internal sealed partial class Binder
{
    private static string SignOf(BoundOperation operation) => operation switch
    {
        BoundOperation.NotEqual => "<>",
        BoundOperation.Less => "<",
        BoundOperation.LessOrEqual => "<=",
        BoundOperation.Greater => ">",
        BoundOperation.GreaterOrEqual => ">=",
        _ => "=",
    };

    private BoundExpression BindPostgresComparison(BinaryExpression syntax, BoundOperation operation)
    {
        // (a, b) = (select c, d …) compares row by row.
        if (syntax.Left is RowExpression row && syntax.Right is ScalarQueryExpression scalar && row.Items.Count > 1)
        {
            return BindRowWithQuery(syntax, row, scalar, operation);
        }

        return ComparePostgres(operation, BindExpression(syntax.Left), BindExpression(syntax.Right), syntax.OperatorSpan, syntax.Span);
    }

    private BoundExpression BindRowWithQuery(BinaryExpression syntax, RowExpression row, ScalarQueryExpression scalar, BoundOperation operation)
    {
        var left = BindRow(row);
        var query = BindInner(scalar.Query);
        if (!HasColumns(query, left.Operands.Length, scalar))
        {
            return Error(syntax, left);
        }

        CheckColumns(left, query, SignOf(operation), syntax);
        var fields = new SqlField[query.Columns.Length];
        for (var i = 0; i < fields.Length; i++)
        {
            fields[i] = new SqlField(query.Columns[i].Name, query.Columns[i].Type);
        }

        var right = new BoundSubquery(SqlType.Struct(fields), scalar.Span, SubqueryKind.Scalar, query, null, default, negated: false);
        return new BoundOperator(SqlType.Boolean, syntax.Span, operation, [left, right]);
    }

    private BoundOperator ComparePostgres(BoundOperation operation, BoundExpression left, BoundExpression right, TextSpan at, TextSpan span)
    {
        var sign = SignOf(operation);
        if (left is BoundOperator { Operation: BoundOperation.Row } first && right is BoundOperator { Operation: BoundOperation.Row } second)
        {
            return CompareRows(operation, first, second, at, span);
        }

        BoundExpression[] operands = [left, right];
        ResolveComparison(sign, operands, at);
        return new BoundOperator(SqlType.Boolean, span, operation, operands);
    }

    private BoundOperator CompareRows(BoundOperation operation, BoundOperator left, BoundOperator right, TextSpan at, TextSpan span)
    {
        var count = left.Operands.Length;
        if (count != right.Operands.Length)
        {
            Report(BindingDiagnostics.RowLength, right.Span, count, right.Operands.Length);
            return new BoundOperator(SqlType.Boolean, span, operation, [left, right]);
        }

        var (lefts, rights) = (new BoundExpression[count], new BoundExpression[count]);
        for (var i = 0; i < count; i++)
        {
            BoundExpression[] pair = [left.Operands[i], right.Operands[i]];
            ResolveComparison(SignOf(operation), pair, at);
            (lefts[i], rights[i]) = (pair[0], pair[1]);
        }

        return new BoundOperator(
            SqlType.Boolean,
            span,
            operation,
            [new BoundOperator(left.Type, left.Span, BoundOperation.Row, lefts), new BoundOperator(right.Type, right.Span, BoundOperation.Row, rights)]);
    }

    // Finds the operator of two operands, which become what it takes where it takes one type.
    private bool ResolveComparison(string sign, BoundExpression[] operands, TextSpan at)
    {
        if (operands[0].Type.IsUnknown && operands[0] is not BoundParameter || (operands[1].Type.IsUnknown && operands[1] is not BoundParameter))
        {
            return true;
        }

        var resolution = ResolveSign(sign, operands);
        if (resolution is null)
        {
            Report(BindingDiagnostics.NoCommonType, at, Spell(operands[0].Type), Spell(operands[1].Type), "a comparison");
            return false;
        }

        var types = resolution.ArgumentTypes;
        if (PostgresTypes.NameOf(types[0]) == PostgresTypes.NameOf(types[1]))
        {
            operands[0] = Convert(operands[0], types[0]);
            operands[1] = Convert(operands[1], types[1]);
        }

        return true;
    }

    private Catalog.Functions.ResolvedFunction? ResolveSign(string sign, BoundExpression[] operands) =>
        ResolveOperator(sign, OperandsOf(operands)).Function;

    // Operators that the schema declares stand beside the engine's own.
    private Catalog.Functions.FunctionResolution ResolveOperator(string sign, Operand[] operands)
    {
        var declared = _isPostgres ? _catalog.FindFunctions([sign]) : [];
        if (declared.Count == 0)
        {
            return _resolver.Resolve(sign, operands);
        }

        return _resolver.Resolve(
            sign, operands, [.. _functions.Find(sign), .. declared.Where(function => function.Signature is not null).Select(function => function.Signature!)]);
    }

    // x between a and b is x >= a and x <= b, each its own operator.
    private BoundExpression[] ComparableToBounds(BoundExpression[] operands, TextSpan at)
    {
        BoundExpression[] low = [operands[0], operands[1]];
        BoundExpression[] high = [operands[0], operands[2]];
        return ResolveComparison(">=", low, at) && ResolveComparison("<=", high, at) && low[0].Type == high[0].Type
            ? [low[0], low[1], high[1]]
            : operands;
    }

    // Members of one type with the operand are compared as that; otherwise each by its own operator.
    private BoundExpression[] ComparableToMembers(BoundExpression[] operands, TextSpan at)
    {
        if (operands[0] is not BoundOperator { Operation: BoundOperation.Row }
            && _rules.Common(OperandsOf(operands)) is { IsUnknown: false } common
            && _resolver.Resolve("=", [Operand.Value(common), Operand.Value(common)]).Function is not null)
        {
            return Array.ConvertAll(operands, operand => Convert(operand, common));
        }

        var compared = (BoundExpression[])operands.Clone();
        for (var i = 1; i < operands.Length; i++)
        {
            if (operands[0] is BoundOperator { Operation: BoundOperation.Row } left && operands[i] is BoundOperator { Operation: BoundOperation.Row } right)
            {
                compared[i] = CompareRows(BoundOperation.Equal, left, right, operands[i].Span, at).Operands[1];
                continue;
            }

            BoundExpression[] pair = [operands[0], operands[i]];
            if (!ResolveComparison("=", pair, at))
            {
                break;
            }
        }

        return compared;
    }

    private BoundExpression BindPostgresQuantified(QuantifiedExpression syntax)
    {
        var left = BindExpression(syntax.Left);
        var sign = QuantifiedSign(syntax);
        var comparison = ComparisonOf(syntax.Operator);
        if (syntax.Query is { } inner)
        {
            var query = BindInner(inner);
            var kind = syntax.All ? SubqueryKind.All : SubqueryKind.Any;
            var width = left is BoundOperator { Operation: BoundOperation.Row } row ? row.Operands.Length : 1;
            if (!HasColumns(query, width, syntax))
            {
                return Error(syntax, left);
            }

            CheckColumns(left, query, sign, syntax);
            return new BoundSubquery(SqlType.Boolean, syntax.Span, kind, query, left, comparison, negated: false) { Sign = sign };
        }

        var collection = syntax.Collection is null ? Error(syntax) : BindExpression(syntax.Collection);
        LearnMembers(left, collection);
        var operation = syntax.All ? BoundOperation.All : BoundOperation.Any;
        var isOpen = PostgresTypeRules.IsOpen(OperandOf(collection));
        if (!collection.Type.IsUnknown && !isOpen && collection.Type.Kind is not (SqlTypeKind.List or SqlTypeKind.Array))
        {
            Report(PostgresDiagnostics.NoSubscript, collection.Span, Spell(collection.Type));
        }
        else if (!left.Type.IsUnknown && !collection.Type.IsUnknown && !isOpen)
        {
            var element = Operand.Value(PostgresTypes.Innermost(collection.Type));
            if (ResolveOperator(sign, [OperandOf(left), element]).Function is not { ReturnType.Kind: SqlTypeKind.Boolean })
            {
                Report(BindingDiagnostics.NoCommonType, syntax.Span, Spell(left.Type), Spell(element.Type), "a comparison");
            }
        }

        var detail = sign == SignOf(comparison) ? comparison.ToString() : sign;
        return new BoundOperator(SqlType.Boolean, syntax.Span, operation, [left, collection], detail);
    }

    private static BoundOperation ComparisonOf(SqlOperator @operator) => @operator switch
    {
        SqlOperator.NotEqual => BoundOperation.NotEqual,
        SqlOperator.Less => BoundOperation.Less,
        SqlOperator.LessOrEqual => BoundOperation.LessOrEqual,
        SqlOperator.Greater => BoundOperation.Greater,
        SqlOperator.GreaterOrEqual => BoundOperation.GreaterOrEqual,
        _ => BoundOperation.Equal,
    };

    private static string QuantifiedSign(QuantifiedExpression syntax) => syntax.OperatorText switch
    {
        "like" => "~~",
        "not like" => "!~~",
        "ilike" => "~~*",
        "not ilike" => "!~~*",
        "!=" => "<>",
        var sign => sign,
    };

    private void CheckColumns(BoundExpression operand, BoundQuery query, string sign, Expression syntax)
    {
        if (query.IsOpen)
        {
            return;
        }

        var members = operand is BoundOperator { Operation: BoundOperation.Row } row ? row.Operands : [operand];
        for (var i = 0; i < members.Length && i < query.Columns.Length; i++)
        {
            var column = query.Columns[i].Type;
            if (members[i].Type.IsUnknown || column.IsUnknown)
            {
                continue;
            }

            if (ResolveOperator(sign, [OperandOf(members[i]), Operand.Value(_rules.Result(column))]).Function is not { ReturnType.Kind: SqlTypeKind.Boolean })
            {
                Report(BindingDiagnostics.NoCommonType, syntax.Span, Spell(members[i].Type), Spell(column), "a comparison");
                return;
            }
        }
    }

    private BoundExpression BindIsForm(IsExpression syntax, BoundExpression operand)
    {
        if (syntax.Test == IsTest.Normalized)
        {
            var form = new BoundLiteral(SqlType.Text, syntax.Span, LiteralKind.String, syntax.Detail ?? "nfc");
            var call = BindFunction("is_normalized", [operand, form], syntax.Span, syntax.Span);
            return syntax.Negated && call is not BoundError ? new BoundOperator(SqlType.Boolean, syntax.Span, BoundOperation.Not, [call]) : call;
        }

        if (syntax.Test == IsTest.Document)
        {
            operand = ConvertOrReport(operand, SqlType.Xml);
        }

        var operation = syntax.Test == IsTest.Document ? BoundOperation.IsDocument : BoundOperation.IsJson;
        var test = new BoundOperator(SqlType.Boolean, syntax.Span, operation, [operand], syntax.Detail);
        return syntax.Negated ? new BoundOperator(SqlType.Boolean, syntax.Span, BoundOperation.Not, [test]) : test;
    }

    // What a form of the grammar takes, as the engine coerces it.
    private BoundExpression ConvertOrReport(BoundExpression value, SqlType type)
    {
        if (value.Type.IsUnknown || PostgresTypeRules.IsOpen(OperandOf(value)) || PostgresTypes.Instance.IsImplicit(value.Type, type))
        {
            return Convert(value, type);
        }

        Report(BindingDiagnostics.InvalidCast, value.Span, Spell(value.Type), Spell(type));
        return value;
    }
}
