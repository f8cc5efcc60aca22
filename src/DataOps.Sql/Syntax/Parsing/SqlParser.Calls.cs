using DataOps.Sql.Diagnostics;
using DataOps.Sql.Syntax.Lexing;
using DataOps.Sql.Syntax.Parsing;
using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <content>Names as values, and calls with all that may follow them.</content>
public sealed partial class SqlParser
{
    private Expression ParseNameOrCall()
    {
        var start = Current.Start;
        var mark = _identifiers.Count;
        _identifiers.Add(TakeIdentifier());
        while (At(TokenKind.Dot) && !(Peek(1).Kind == TokenKind.Operator && Peek(1).Operator == SqlOperator.Multiply))
        {
            Advance();
            _identifiers.Add(At(TokenKind.Dot) && _rules.TransactSql
                ? new Identifier("", new TextSpan(Current.Start, 0), quoted: false)
                : ParsePart("a name after '.'"));
        }

        if (_rules.TransactSql)
        {
            RequireTableOfColumn(mark);
        }

        if (!IsBehindName() && _identifiers.Count - mark <= 2)
        {
            var last = _identifiers.Pop();
            return _identifiers.Count == mark ? new NameExpression(last) : new NameExpression(SpanFrom(start), _identifiers.Pop(), last);
        }

        var name = TakeName(start, mark);
        switch (Kind)
        {
            case TokenKind.OpenParen:
                if (_rules.TransactSql && IsXmlMethod(name.Parts))
                {
                    return ParseXmlMethod(start, name.Parts);
                }

                var call = ParseCall(start, name, receiver: null);
                return At(TokenKind.String) && _rules.PostgresForms && IsTypeWithArguments(call) ? ParseTypedLiteral(start, TypeOf(call)) : call;
            case TokenKind.DoubleColon when _rules.TransactSql:
                return ParseStaticMember(name, start);
            case TokenKind.Dot:
                Advance();
                RefuseDeepStar(name.Parts.Count > 1);
                Advance();
                return ParseStarModifiers(start, name);
            case TokenKind.String when _rules.TypedLiterals:
                return ParseTypedLiteral(start, new TypeName(name.Span, name, default, default, default, collation: null));
            default:
                return new NameExpression(name.Span, name);
        }
    }

    // What makes more of a name than a name: a call, a star, a literal of a type.
    private bool IsBehindName() => Kind is TokenKind.OpenParen or TokenKind.Dot or TokenKind.DoubleColon || (Kind == TokenKind.String && _rules.TypedLiterals);

    // varchar(3) 'abc': what looked like a call is a type.
    private static bool IsTypeWithArguments(FunctionCallExpression call) =>
        call is { Distinct: false, Star: false, OrderBy.IsEmpty: true, WithinGroup.IsEmpty: true, Filter: null, Over: null }
        && !call.Arguments.IsEmpty;

    private static TypeName TypeOf(FunctionCallExpression call)
    {
        var arguments = new Expression[call.Arguments.Count];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = call.Arguments[i].Value;
        }

        return new TypeName(call.Span, call.Name, new NodeList<Expression>(arguments), default, default, collation: null);
    }

    /// <summary>Reads the parentheses of a call and what follows; with a receiver, that is the first argument.</summary>
    private FunctionCallExpression ParseCall(int start, QualifiedName name, Expression? receiver)
    {
        var mark = _nodes.Count;
        if (receiver is not null)
        {
            _nodes.Add(new FunctionArgument(receiver.Span, receiver));
        }

        Expect(TokenKind.OpenParen);
        var star = AtSign(SqlOperator.Multiply) && (PeekIs(1, TokenKind.CloseParen) || PeekIs(1, Keyword.From));
        var distinct = false;
        NodeList<OrderItem> orderBy = default;
        var nulls = NullTreatment.Default;
        if (star)
        {
            Advance();
        }
        else
        {
            distinct = Take(Keyword.Distinct);
            if (!distinct)
            {
                Take(Keyword.All);
            }

            if (distinct && At(TokenKind.CloseParen))
            {
                ReportExpected("an argument after 'distinct'");
            }

            ParseArguments(name);
            orderBy = ParseOptionalOrderBy();
            nulls = ParseNullTreatment();
        }

        ExpectClosing(TokenKind.CloseParen);
        var form = receiver is null ? CallForm.Plain : CallForm.Dot;
        return FinishCall(start, name, form, distinct, star, _nodes.TakeFrom<FunctionArgument>(mark), orderBy, nulls);
    }

    /// <summary>Takes <c>name = value</c> for a named argument, as DuckDB does for functions in a from clause.</summary>
    private FunctionCallExpression WithNamedArguments(FunctionCallExpression call)
    {
        if (!_rules.EqualsNamesArguments)
        {
            return call;
        }

        var mark = _nodes.Count;
        var hasNames = false;
        foreach (var argument in call.Arguments)
        {
            var isNamed = argument.Name is null && argument.Value is BinaryExpression { Operator: SqlOperator.Equal, Left: NameExpression { Name.Parts.Count: 1 } };
            hasNames |= isNamed;
            _nodes.Add(isNamed && argument.Value is BinaryExpression { Left: NameExpression name } binary
                ? new NamedArgument(argument.Span, name.Name.Parts[0], binary.Right)
                : argument);
        }

        var arguments = _nodes.TakeFrom<FunctionArgument>(mark);
        return hasNames
            ? new FunctionCallExpression(
                call.Span, call.Name, call.Form, call.Distinct, call.Star, arguments, call.OrderBy, call.WithinGroup, call.NullTreatment, call.Filter, call.Over)
            : call;
    }

    private FunctionCallExpression FinishCall(
        int start,
        QualifiedName name,
        CallForm form,
        bool distinct,
        bool star,
        NodeList<FunctionArgument> arguments,
        NodeList<OrderItem> orderBy,
        NullTreatment nulls)
    {
        NodeList<OrderItem> withinGroup = default;
        if (At(Keyword.Within) && (PeekIs(1, Keyword.Group) || PeekIs(2, TokenKind.OpenParen)))
        {
            Advance();
            Expect(Keyword.Group);
            Expect(TokenKind.OpenParen);
            withinGroup = ParseOptionalOrderBy();
            if (_rules.TransactSql && AtWord("graph") && IsWord(Peek(1), "path"))
            {
                // The order of a path through a graph.
                Advance();
                Advance();
            }

            ExpectClosing(TokenKind.CloseParen);
        }

        var filter = ParseFilter();
        if (nulls == NullTreatment.Default && PeekIs(1, Keyword.Nulls) && Keyword is Keyword.Ignore or Keyword.Respect)
        {
            if (!_rules.NullTreatmentBehindCall)
            {
                Report(SyntaxDiagnostics.Unexpected, Current.Span, "'" + Shown() + " nulls'", "behind the parentheses; write it within them");
            }

            nulls = ParseNullTreatment();
        }

        var over = Take(Keyword.Over) ? ParseOver() : null;
        return new FunctionCallExpression(SpanFrom(start), name, form, distinct, star, arguments, orderBy, withinGroup, nulls, filter, over);
    }

    private Expression? ParseFilter()
    {
        if (!PeekIs(1, TokenKind.OpenParen) || !(At(Keyword.Filter) || (_rules.TransactSql && PeekIs(2, Keyword.Where) && AtWord("filter"))))
        {
            return null;
        }

        if (_rules.TransactSql)
        {
            RefuseForeign(Current.Span, "'filter'", "write the condition into the argument: 'sum(case when … then … end)'");
        }

        Advance();
        Advance();
        _ = Take(Keyword.Where) || (RepairTo(Keyword.Where) && Take(Keyword.Where));
        var filter = ParseCondition();
        ExpectClosing(TokenKind.CloseParen);
        return filter;
    }

    private NullTreatment ParseNullTreatment()
    {
        if (Take(Keyword.Ignore, Keyword.Nulls))
        {
            return NullTreatment.IgnoreNulls;
        }

        return Take(Keyword.Respect, Keyword.Nulls) ? NullTreatment.RespectNulls : NullTreatment.Default;
    }

    private void ParseArguments(QualifiedName function)
    {
        if (At(TokenKind.CloseParen) || At(Keyword.Order))
        {
            return;
        }

        var takesLambda = _rules.NestedLiterals && LambdaFunctions.Contains(function.Parts[function.Parts.Count - 1].Value);
        do
        {
            _nodes.Add(ParseArgument(takesLambda));
        }
        while (TakeComma("',' or ')'", mayTrail: false, resumes: true));
    }

    private FunctionArgument ParseArgument(bool takesLambda)
    {
        var start = Current.Start;
        var isVariadic = Take(Keyword.Variadic);
        Identifier? name = null;
        if (IsLabel(Current) && (Peek(1).Kind is TokenKind.ColonEquals or TokenKind.Arrow || AtColumnsOption()))
        {
            name = TakeIdentifier();
            Advance();
        }

        var value = ParseExpression();
        if (takesLambda)
        {
            value = AsLambda(value);
        }

        return name is not null || isVariadic
            ? new NamedArgument(SpanFrom(start), name ?? default, value) { Variadic = isVariadic }
            : new FunctionArgument(SpanFrom(start), value);
    }

    // 'columns' begins no expression unless its parenthesis follows; here it is the option of a reader of files.
    private bool AtColumnsOption() =>
        _rules.EqualsNamesArguments && At(Keyword.Columns) && PeekIs(1, TokenKind.Operator) && Peek(1).Operator == SqlOperator.Equal;

    /// <summary>Reads <c>x -> …</c> as what it is to a function that takes a lambda: JSON's arrow looks the same.</summary>
    private static Expression AsLambda(Expression value) =>
        value is BinaryExpression { Operator: SqlOperator.JsonArrow, Left: NameExpression { Name.Parts.Count: 1 } variable } arrow
            ? new LambdaExpression(arrow.Span, variable.Parts.ToList(), arrow.Right)
            : value;

    private FunctionCallExpression ParseBareFunction()
    {
        var start = Current.Start;
        var name = SingleName(TakeIdentifier());
        var mark = _nodes.Count;
        if (At(TokenKind.OpenParen) && TakesParentheses(name))
        {
            Advance();
            ParseArguments(name);
            ExpectClosing(TokenKind.CloseParen);
        }

        var arguments = _nodes.TakeFrom<FunctionArgument>(mark);
        return new FunctionCallExpression(SpanFrom(start), name, CallForm.Bare, distinct: false, star: false, arguments, default, default, NullTreatment.Default, filter: null, over: null);
    }

    // PostgreSQL's grammar has a precision for times, and nothing in parentheses for the others.
    private bool TakesParentheses(QualifiedName name) =>
        !_rules.PostgresForms
        || name.Parts[0].Value.ToLowerInvariant() is "current_time" or "current_timestamp" or "localtime" or "localtimestamp" or "current_schema";
}
