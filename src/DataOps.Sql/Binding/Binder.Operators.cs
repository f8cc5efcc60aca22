using DataOps.Sql.Diagnostics;
using DataOps.Sql.Syntax;
using DataOps.Sql.Text;
using DataOps.Sql.Types;

namespace DataOps.Sql.Binding;

/// <summary>Operators and predicates.</summary>
internal sealed partial class Binder
{
    private BoundExpression BindBinary(BinaryExpression syntax)
    {
        switch (syntax.Operator)
        {
            case SqlOperator.And or SqlOperator.Or:
                return BindLogical(syntax);
            case SqlOperator.Equal:
                return BindComparison(syntax, BoundOperation.Equal);
            case SqlOperator.NotEqual:
                return BindComparison(syntax, BoundOperation.NotEqual);
            case SqlOperator.Less:
                return BindComparison(syntax, BoundOperation.Less);
            case SqlOperator.LessOrEqual:
                return BindComparison(syntax, BoundOperation.LessOrEqual);
            case SqlOperator.Greater:
                return BindComparison(syntax, BoundOperation.Greater);
            case SqlOperator.GreaterOrEqual:
                return BindComparison(syntax, BoundOperation.GreaterOrEqual);
            default:
                return BindOther(syntax);
        }
    }

    private BoundExpression BindOther(BinaryExpression syntax)
    {
        // Two periods, each of two values, are the four arguments of a function.
        if (PostgresNames.IsOverlaps(syntax.OperatorText) && syntax.Left is RowExpression start && syntax.Right is RowExpression end)
        {
            return BindFunction("overlaps", [.. BindAll(start.Items), .. BindAll(end.Items)], syntax.Span, syntax.OperatorSpan);
        }

        var left = BindExpression(syntax.Left);
        var right = BindExpression(syntax.Right);
        switch (syntax.OperatorText)
        {
            case "~" or "!~" when _dialect.Kind == Dialects.DialectKind.DuckDb:
                var match = BindFunction("regexp_full_match", [left, right], syntax.Span, syntax.OperatorSpan);
                return syntax.OperatorText == "!~" && match is not BoundError
                    ? new BoundOperator(SqlType.Boolean, syntax.Span, BoundOperation.Not, [match])
                    : match;
            case "->" when _dialect.Kind == Dialects.DialectKind.DuckDb:
                return BindFunction("json_extract", [left, right], syntax.Span, syntax.OperatorSpan);
            default:
                return BindFunction(syntax.OperatorText, [left, right], syntax.Span, syntax.OperatorSpan, isOperator: true);
        }
    }

    private BoundExpression BindComparison(BinaryExpression syntax, BoundOperation operation)
    {
        WarnAboutNull(syntax);
        return _isPostgres
            ? BindPostgresComparison(syntax, operation)
            : Compare(operation, BindExpression(syntax.Left), BindExpression(syntax.Right), syntax.OperatorSpan, syntax.Span);
    }

    // A chain of one operator becomes one node, however long it is.
    private BoundOperator BindLogical(BinaryExpression syntax)
    {
        var terms = new List<Expression>();
        Expression left = syntax;
        while (left is BinaryExpression binary && binary.Operator == syntax.Operator)
        {
            terms.Add(binary.Right);
            left = binary.Left;
        }

        var operands = new BoundExpression[terms.Count + 1];
        operands[0] = BindBoolean(left);
        for (var i = 1; i < operands.Length; i++)
        {
            operands[i] = BindBoolean(terms[terms.Count - i]);
        }

        var operation = syntax.Operator == SqlOperator.And ? BoundOperation.And : BoundOperation.Or;
        return new BoundOperator(SqlType.Boolean, syntax.Span, operation, operands);
    }

    private BoundExpression BindUnary(UnaryExpression syntax)
    {
        if (syntax.Operator == SqlOperator.Not)
        {
            return new BoundOperator(SqlType.Boolean, syntax.Span, BoundOperation.Not, [BindBoolean(syntax.Operand)]);
        }

        var operand = BindExpression(syntax.Operand);

        if (syntax.Operator is SqlOperator.Minus or SqlOperator.Plus && operand is BoundLiteral { Kind: LiteralKind.Integer } literal)
        {
            var sign = syntax.Operator == SqlOperator.Minus ? "-" : "";
            var text = literal.Text.StartsWith("-", StringComparison.Ordinal) && sign == "-" ? literal.Text.Substring(1) : sign + literal.Text;
            return new BoundLiteral(_rules.Literal(LiteralKind.Integer, text), syntax.Span, LiteralKind.Integer, text);
        }

        // The factorial stands behind its operand.
        var name = syntax.OperatorText == "!" ? "!__postfix" : syntax.OperatorText;
        return BindFunction(name, [operand], syntax.Span, syntax.Span, isOperator: true);
    }

    private BoundExpression BindIs(IsExpression syntax)
    {
        var operand = BindExpression(syntax.Operand);
        if (syntax.Test is IsTest.Normalized or IsTest.Document or IsTest.Json)
        {
            return BindIsForm(syntax, operand);
        }

        if (_isPostgres && syntax.Test is not IsTest.Null)
        {
            operand = RequireBoolean(operand);
        }

        LearnNull(operand);
        var operation = syntax.Test switch
        {
            IsTest.True => syntax.Negated ? BoundOperation.IsNotTrue : BoundOperation.IsTrue,
            IsTest.False => syntax.Negated ? BoundOperation.IsNotFalse : BoundOperation.IsFalse,
            _ => syntax.Negated ? BoundOperation.IsNotNull : BoundOperation.IsNull,
        };
        return new BoundOperator(SqlType.Boolean, syntax.Span, operation, [operand]);
    }

    private BoundOperator BindDistinctFrom(IsDistinctFromExpression syntax)
    {
        var operation = syntax.Negated ? BoundOperation.NotDistinctFrom : BoundOperation.DistinctFrom;
        var (left, right) = (BindExpression(syntax.Left), BindExpression(syntax.Right));
        LearnNull(left);
        LearnNull(right);
        return Compare(operation, left, right, syntax.Span, syntax.Span);
    }

    private BoundExpression BindLike(LikeExpression syntax)
    {
        if (syntax.Operand is StarExpression star)
        {
            return MisplacedStar(star);
        }

        var operand = BindExpression(syntax.Operand);
        var pattern = BindExpression(syntax.Pattern);
        var escape = syntax.Escape is null ? null : BindExpression(syntax.Escape);
        var name = syntax.Kind switch
        {
            LikeKind.ILike => escape is null ? "~~*" : _engineNames.ILikeEscape ?? "~~*",
            LikeKind.Glob => "~~~",
            LikeKind.SimilarTo => "regexp_full_match",
            _ => escape is null ? "~~" : _engineNames.LikeEscape ?? "~~",
        };
        if (_engineNames.LikeEscape is null && (escape is not null || syntax.Kind == LikeKind.SimilarTo))
        {
            return BindRewrittenLike(syntax, operand, pattern, escape);
        }

        BoundExpression[] arguments = escape is null ? [operand, pattern] : [operand, pattern, escape];
        var isOperator = escape is null && syntax.Kind != LikeKind.SimilarTo;
        var match = BindFunction(name, arguments, syntax.Span, syntax.Span, isOperator);
        return syntax.Negated && match is not BoundError
            ? new BoundOperator(SqlType.Boolean, syntax.Span, BoundOperation.Not, [match])
            : match;
    }

    // PostgreSQL makes another pattern first: with the default escape, or a regular expression.
    private BoundExpression BindRewrittenLike(LikeExpression syntax, BoundExpression operand, BoundExpression pattern, BoundExpression? escape)
    {
        var isRegular = syntax.Kind == LikeKind.SimilarTo;
        BoundExpression[] parts = escape is null ? [pattern] : [pattern, escape];
        var rewritten = BindFunction(isRegular ? "similar_to_escape" : "like_escape", parts, syntax.Span, syntax.Span);
        var name = isRegular ? "~" : syntax.Kind == LikeKind.ILike ? "~~*" : "~~";
        return BindFunction((syntax.Negated ? "!" : "") + name, [operand, rewritten], syntax.Span, syntax.Span, isOperator: true);
    }

    private BoundOperator BindBetween(BetweenExpression syntax)
    {
        BoundExpression[] operands = [BindExpression(syntax.Operand), BindExpression(syntax.Low), BindExpression(syntax.High)];
        if (_isPostgres)
        {
            operands = ComparableToBounds(operands, syntax.Span);
        }
        else
        {
            ConvertToComparable(operands, syntax.Span, "between", isOrder: true);
        }

        var operation = syntax.Negated ? BoundOperation.NotBetween : BoundOperation.Between;
        return new BoundOperator(SqlType.Boolean, syntax.Span, operation, operands, syntax.Symmetric ? "symmetric" : null);
    }

    private BoundOperator BindInList(InListExpression syntax)
    {
        var first = BindExpression(syntax.Operand);
        BoundExpression[] operands = [first, .. BindAll(syntax.Values)];
        if (operands is [_, BoundParameter list] && LearnMembers(first, list))
        {
            operands[1] = ElementOf(list);
        }

        if (_isPostgres)
        {
            operands = ComparableToMembers(operands, syntax.Span);
        }
        else
        {
            ConvertToComparable(operands, syntax.Span, "an 'in' list", isOrder: false);
        }

        return new BoundOperator(SqlType.Boolean, syntax.Span, syntax.Negated ? BoundOperation.NotIn : BoundOperation.In, operands);
    }

    private BoundExpression BindInCollection(InCollectionExpression syntax)
    {
        var operand = BindExpression(syntax.Operand);
        var collection = BindExpression(syntax.Collection);
        LearnMembers(operand, collection);
        var contains = BindFunction("contains", [collection, operand], syntax.Span, syntax.Span);
        return syntax.Negated && contains is not BoundError
            ? new BoundOperator(SqlType.Boolean, syntax.Span, BoundOperation.Not, [contains])
            : contains;
    }

    private BoundOperator Compare(BoundOperation operation, BoundExpression left, BoundExpression right, TextSpan at, TextSpan span)
    {
        BoundExpression[] operands = [left, right];
        if (_isPostgres)
        {
            return ComparePostgres(operation, left, right, at, span);
        }

        ConvertToComparable(operands, at, "a comparison", operation is >= BoundOperation.Less and <= BoundOperation.GreaterOrEqual);
        return new BoundOperator(SqlType.Boolean, span, operation, operands);
    }

    private BoundOperator Coalesce(BoundExpression left, BoundExpression right)
    {
        BoundExpression[] operands = [left, right];
        LearnNull(left);
        var type = CommonTypeOf(operands, "coalesce");
        return new BoundOperator(type, left.Span, BoundOperation.Coalesce, [Convert(left, type), Convert(right, type)]);
    }

    private BoundExpression RequireBoolean(BoundExpression expression)
    {
        Learn(expression, SqlType.Boolean);
        if (_dialect.Kind == Dialects.DialectKind.TSql)
        {
            return RequirePredicate(expression);
        }

        if (expression.Type.Kind is SqlTypeKind.Boolean or SqlTypeKind.Unknown or SqlTypeKind.Null)
        {
            return expression;
        }

        if (CanBeCondition(expression))
        {
            return Convert(expression, SqlType.Boolean);
        }

        if (IsDamaged(expression.Span))
        {
            return expression;
        }

        Report(BindingDiagnostics.NotBoolean, expression.Span, Spell(expression.Type));
        return expression;
    }
}
