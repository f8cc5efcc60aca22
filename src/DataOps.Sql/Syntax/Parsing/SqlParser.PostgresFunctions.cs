using DataOps.Sql.Syntax.Lexing;
using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <content>The signatures of PostgreSQL's functions, aggregates and operators.</content>
public sealed partial class SqlParser
{
    private Statement ParsePostgresFunction(int start, int first, bool orReplace)
    {
        Advance();
        var name = ParseQualifiedName("the name of the function");
        var mark = _nodes.Count;
        ParsePostgresParameters();
        TypeName? returns = null;
        var returnsSet = false;
        if (Take(Keyword.Returns))
        {
            if (At(Keyword.Table) && PeekIs(1, TokenKind.OpenParen))
            {
                Advance();
                returnsSet = true;
                AddReturnedColumns();
            }
            else
            {
                returnsSet = At(Keyword.Setof);
                returns = ParseFunctionType();
            }
        }

        var parameters = _nodes.TakeFrom<ParameterDefinition>(mark);
        return FinishPostgresFunction(start, first, name, parameters, returns, returnsSet, orReplace);
    }

    private Statement FinishPostgresFunction(int start, int first, QualifiedName name, NodeList<ParameterDefinition> parameters, TypeName? returns, bool returnsSet, bool orReplace)
    {
        var isStrict = false;
        var isWindow = false;
        var volatility = "volatile";
        Expression? body = null;
        while (Kind is not (TokenKind.EndOfText or TokenKind.Semicolon))
        {
            if (Keyword is Keyword.Immutable or Keyword.Stable or Keyword.Volatile)
            {
                volatility = TakeWord();
            }
            else if (Take(Keyword.Strict) || Take(Keyword.Returns, Keyword.Null))
            {
                isStrict = true;
            }
            else if (Take(Keyword.Window))
            {
                isWindow = true;
            }
            else if (At(Keyword.Return))
            {
                Advance();
                body = ParseExpression();
            }
            else if (At(Keyword.Begin, Keyword.Atomic))
            {
                // Where the tokens before are gone, the statement can no longer be passed over from its start.
                SkipAtomicBody();
            }
            else
            {
                SkipOne();
            }
        }

        var traits = new FunctionTraits(SpanFrom(start))
        {
            ReturnsSet = returnsSet,
            IsStrict = isStrict,
            IsWindow = isWindow,
            Volatility = volatility,
        };
        return returns is null && parameters.All(parameter => parameter.Mode is ParameterMode.In or ParameterMode.Variadic)
            ? SkipFrom(Math.Min(first, _position))
            : new CreateFunctionStatement(SpanFrom(start), name, parameters, returns, body, query: null) { Traits = traits, OrReplace = orReplace };
    }

    private void ParsePostgresParameters()
    {
        Expect(TokenKind.OpenParen);
        if (!At(TokenKind.CloseParen))
        {
            do
            {
                _nodes.Add(ParsePostgresParameter());
            }
            while (TakeComma("',' or ')'"));
        }

        ExpectClosing(TokenKind.CloseParen);
    }

    // [mode] [name] type [default …], or the name before the mode.
    private ParameterDefinition ParsePostgresParameter()
    {
        var start = Current.Start;
        var mode = TakeMode();
        var name = new Identifier("", new TextSpan(start, 0), quoted: false);
        if (IsLabel(Current) && StartsParameterType(1))
        {
            name = TakeIdentifier();
            mode = mode == ParameterMode.In ? TakeMode() : mode;
        }

        var type = ParseFunctionType();
        Expression? otherwise = null;
        if (Take(Keyword.Default) || AtSign(SqlOperator.Equal) || At(TokenKind.ColonEquals))
        {
            if (AtSign(SqlOperator.Equal) || At(TokenKind.ColonEquals))
            {
                Advance();
            }

            otherwise = ParseExpression();
        }

        return new ParameterDefinition(SpanFrom(start), name, type, otherwise) { Mode = mode };
    }

    private ParameterMode TakeMode()
    {
        if (Take(Keyword.Variadic))
        {
            return ParameterMode.Variadic;
        }

        if (At(Keyword.Inout))
        {
            Advance();
            return ParameterMode.InOut;
        }

        if (Take(Keyword.In))
        {
            return Take(Keyword.Out) ? ParameterMode.InOut : ParameterMode.In;
        }

        return Take(Keyword.Out) ? ParameterMode.Out : ParameterMode.In;
    }

    // A word is a name where a type follows it; several words may also be one type.
    private bool StartsParameterType(int distance)
    {
        ref readonly var next = ref Peek(distance);
        if (next.Kind is TokenKind.QuotedName or TokenKind.UnicodeQuotedName)
        {
            return true;
        }

        if (next.Kind != TokenKind.Word || next.Keyword is Keyword.Default or Keyword.Array)
        {
            return false;
        }

        return Keyword switch
        {
            Keyword.Double => next.Keyword != Keyword.Precision,
            Keyword.Character or Keyword.Char or Keyword.Bit or Keyword.Nchar => next.Keyword != Keyword.Varying,
            Keyword.National => next.Keyword is not (Keyword.Character or Keyword.Char),
            Keyword.Time or Keyword.Timestamp => next.Keyword is not (Keyword.With or Keyword.Without),
            Keyword.Interval => !IsIntervalUnit(next.Keyword),
            Keyword.Setof => false,
            _ => true,
        };
    }

    // A type, or that of a column: t.c%type.
    private TypeName ParseFunctionType()
    {
        var type = ParseType();
        if (AtSign(SqlOperator.Modulo) && PeekIs(1, Keyword.Type))
        {
            Advance();
            Advance();
        }

        return type;
    }

    private void AddReturnedColumns()
    {
        Advance();
        do
        {
            var start = Current.Start;
            var name = ParseLabel("the name of a column");
            var type = ParseFunctionType();
            _nodes.Add(new ParameterDefinition(SpanFrom(start), name, type, @default: null) { Mode = ParameterMode.Table });
        }
        while (TakeComma("',' or ')'"));

        ExpectClosing(TokenKind.CloseParen);
    }

    private Statement ParseAggregate(int start, int first, bool orReplace)
    {
        Advance();
        var name = ParseQualifiedName("the name of the aggregate");
        var mark = _nodes.Count;
        var options = new FunctionOptions();
        if (PeekIs(1, TokenKind.Operator) && PeekIs(2, TokenKind.CloseParen))
        {
            // aggregate(*)
            SkipOne();
        }
        else if (IsOlderAggregate())
        {
            return SkipFrom(first);
        }
        else
        {
            ParseAggregatedParameters();
        }

        var parameters = _nodes.TakeFrom<ParameterDefinition>(mark);
        ParseOptions(options);
        if (options.StateType is null)
        {
            return SkipFrom(first);
        }

        var traits = new FunctionTraits(SpanFrom(start)) { IsAggregate = true, Implementation = options.Function, Volatility = "immutable" };
        return new CreateFunctionStatement(SpanFrom(start), name, parameters, options.StateType, body: null, query: null) { Traits = traits, OrReplace = orReplace };
    }

    // create aggregate name (basetype = …, sfunc = …)
    private bool IsOlderAggregate() => IsLabel(Peek(1)) && PeekIs(2, TokenKind.Operator) && Peek(2).Operator == SqlOperator.Equal;

    private void ParseAggregatedParameters()
    {
        Expect(TokenKind.OpenParen);
        while (Kind is not (TokenKind.CloseParen or TokenKind.EndOfText or TokenKind.Semicolon))
        {
            if (Take(Keyword.Order))
            {
                Expect(Keyword.By);
            }

            _nodes.Add(ParsePostgresParameter());
            Take(TokenKind.Comma);
        }

        ExpectClosing(TokenKind.CloseParen);
    }

    private Statement ParseOperatorDefinition(int start, int first)
    {
        Advance();
        while (IsLabel(Current) && PeekIs(1, TokenKind.Dot))
        {
            Advance();
            Advance();
        }

        var sign = Current;
        if (!Take(TokenKind.Operator))
        {
            return SkipFrom(first);
        }

        var name = SingleName(new Identifier(OperatorText(sign), sign.Span, quoted: true));
        var options = new FunctionOptions();
        ParseOptions(options);
        if (options.Function is null)
        {
            return SkipFrom(first);
        }

        var parameters = new List<ParameterDefinition>();
        foreach (var type in new[] { options.Left, options.Right })
        {
            if (type is not null)
            {
                parameters.Add(new ParameterDefinition(type.Span, new Identifier("", new TextSpan(type.Span.Start, 0), quoted: false), type, @default: null));
            }
        }

        var traits = new FunctionTraits(SpanFrom(start)) { Implementation = options.Function, Volatility = "immutable" };
        return new CreateFunctionStatement(SpanFrom(start), name, new NodeList<ParameterDefinition>([.. parameters]), returns: null, body: null, query: null)
        {
            Traits = traits,
        };
    }

    private void ParseOptions(FunctionOptions options)
    {
        Expect(TokenKind.OpenParen);
        do
        {
            var option = ParseLabel("an option").Value.ToLowerInvariant();
            TakeEquals();
            switch (option)
            {
                case "stype":
                    options.StateType = ParseType();
                    break;
                case "leftarg":
                    options.Left = ParseType();
                    break;
                case "rightarg":
                    options.Right = ParseType();
                    break;
                case "finalfunc" or "function" or "procedure":
                    options.Function = ParseQualifiedName("a function");
                    break;
                default:
                    SkipToListEnd();
                    break;
            }
        }
        while (Take(TokenKind.Comma));

        ExpectClosing(TokenKind.CloseParen);
    }

    private sealed class FunctionOptions
    {
        public TypeName? StateType { get; set; }

        public TypeName? Left { get; set; }

        public TypeName? Right { get; set; }

        public QualifiedName? Function { get; set; }
    }
}
