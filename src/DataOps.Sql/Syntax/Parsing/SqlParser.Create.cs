using DataOps.Sql.Syntax.Lexing;
using DataOps.Sql.Syntax.Parsing;
using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <content><c>create …</c>, but for the inside of tables.</content>
public sealed partial class SqlParser
{
    private Statement ParseCreate()
    {
        var start = Current.Start;
        var first = _position;
        Advance();
        var orReplace = At(Keyword.Or) && Peek(1).Keyword is Keyword.Replace or Keyword.Alter;
        if (orReplace)
        {
            Advance();
            Advance();
        }

        if (_rules.TransactSql)
        {
            return ParseTransactCreate(start, first, orReplace);
        }

        if (_rules.PostgresForms)
        {
            return ParsePostgresCreate(start, first, orReplace);
        }

        var isRecursive = false;
        while (Keyword is Keyword.Temp or Keyword.Temporary or Keyword.Persistent or Keyword.Unlogged or Keyword.Global or Keyword.Local
            or Keyword.Materialized or Keyword.Recursive)
        {
            isRecursive |= At(Keyword.Recursive);
            Advance();
        }

        switch (Keyword)
        {
            case Keyword.Table:
                return ParseCreateTable(start, orReplace);
            case Keyword.View:
                return ParseCreateView(start, orReplace, isRecursive);
            case Keyword.Schema:
                return ParseCreateSchema(start);
            case Keyword.Type:
                return ParseCreateType(start, isDomain: false, orReplace);
            case Keyword.Domain:
                return ParseCreateType(start, isDomain: true, orReplace);
            case Keyword.Macro or Keyword.Function:
                return ParseCreateFunction(start, first, orReplace);
            case Keyword.Unique when PeekIs(1, Keyword.Index):
                return ParseCreateUniqueIndex(start, first);
            case Keyword.None:
                return ParseUnknownCreate(start, orReplace);
            default:
                return SkipFrom(first);
        }
    }

    private Statement ParseUnknownCreate(int start, bool orReplace)
    {
        if (RepairTo(Keyword.Table))
        {
            return ParseCreateTable(start, orReplace);
        }

        if (RepairTo(Keyword.View))
        {
            return ParseCreateView(start, orReplace);
        }

        ReportExpected("'table', 'view', 'schema', 'type' or 'macro' after 'create'");
        SkipStatement();
        return new SkippedStatement(SpanFrom(start), "CREATE");
    }

    /// <summary>Passes over a statement whose first words were read already.</summary>
    private SkippedStatement SkipFrom(int firstToken)
    {
        _position = firstToken;
        return SkipWhole(Current.Start);
    }

    private bool SkipIfNotExists()
    {
        if (!At(Keyword.If, Keyword.Not))
        {
            return false;
        }

        Advance();
        Advance();
        Expect(Keyword.Exists);
        return true;
    }

    private CreateViewStatement ParseCreateView(int start, bool orReplace, bool isRecursive = false)
    {
        Advance();
        var ifNotExists = SkipIfNotExists();
        var name = ParseQualifiedName("the name of the view");
        var columns = At(TokenKind.OpenParen) ? ParseParenthesizedNames("a column") : default;
        if (_rules.TransactSql && At(Keyword.With))
        {
            SkipTo(Keyword.As);
        }

        Expect(Keyword.As);
        var query = ParseQuery();
        if (At(Keyword.With, Keyword.Check))
        {
            Advance();
            Advance();
            Expect(Keyword.Option);
        }
        else if (At(Keyword.With))
        {
            // 'with no data': nothing of the shape.
            SkipStatement();
        }

        query = isRecursive ? SyntaxFactory.Recursive(name, columns, query) : query;
        return new CreateViewStatement(SpanFrom(start), name, columns, query) { OrReplace = orReplace, IfNotExists = ifNotExists };
    }

    private void SkipTo(Keyword keyword)
    {
        while (!At(keyword) && Kind is not (TokenKind.EndOfText or TokenKind.Semicolon))
        {
            Advance();
        }
    }

    private CreateSchemaStatement ParseCreateSchema(int start)
    {
        Advance();
        SkipIfNotExists();
        QualifiedName name;
        if (Take(Keyword.Authorization))
        {
            name = ParseQualifiedName("the name of the schema");
        }
        else
        {
            name = ParseQualifiedName("the name of the schema");
            if (Take(Keyword.Authorization))
            {
                ParseQualifiedName("the owner of the schema");
            }
        }

        var mark = _nodes.Count;
        while ((At(Keyword.Create) && !PeekIs(1, Keyword.Schema)) || (_rules.TransactSql && Keyword is Keyword.Grant or Keyword.Deny or Keyword.Revoke))
        {
            _nodes.Add(ParseStatement());
        }

        return new CreateSchemaStatement(SpanFrom(start), name) { Elements = _nodes.TakeFrom<Statement>(mark) };
    }

    private CreateTypeStatement ParseCreateType(int start, bool isDomain, bool orReplace)
    {
        Advance();
        var ifNotExists = SkipIfNotExists();
        var name = ParseQualifiedName("the name of the type");
        _ = Take(Keyword.As) || (_rules.TransactSql && Take(Keyword.From));
        TypeName definition;
        if (At(TokenKind.OpenParen))
        {
            // PostgreSQL's composite type.
            var open = Current.Start;
            var members = ParseTypeMembers(isMap: false);
            var span = SpanFrom(open);
            definition = new TypeName(span, SingleName(new Identifier("struct", new TextSpan(open, 0), quoted: false)), default, members, default, collation: null);
        }
        else
        {
            definition = ParseType();
        }

        var notNull = ParseDomainConstraints(isDomain || _rules.TransactSql);
        return new CreateTypeStatement(SpanFrom(start), name, definition, notNull) { OrReplace = orReplace, IfNotExists = ifNotExists };
    }

    private bool ParseDomainConstraints(bool mayHave)
    {
        var notNull = false;
        while (mayHave && Kind is not (TokenKind.EndOfText or TokenKind.Semicolon))
        {
            if (Take(Keyword.Not, Keyword.Null))
            {
                notNull = true;
            }
            else
            {
                SkipOne();
            }
        }

        return notNull;
    }

    /// <summary>Reads a macro, or a function whose body is an expression; passes over functions in other languages.</summary>
    private Statement ParseCreateFunction(int start, int firstToken, bool orReplace)
    {
        Advance();
        var ifNotExists = SkipIfNotExists();
        var name = ParseQualifiedName("the name of the function");
        var parameters = ParseParameters();
        TypeName? returns = null;
        if (Take(Keyword.Returns))
        {
            if (At(Keyword.Table))
            {
                return SkipFrom(firstToken);
            }

            returns = ParseType();
        }

        if (Take(Keyword.Return))
        {
            var result = ParseExpression();
            return new CreateFunctionStatement(SpanFrom(start), name, parameters, returns, result, query: null) { OrReplace = orReplace };
        }

        if (!At(Keyword.As) || PeekIs(1, TokenKind.String) || PeekIs(1, TokenKind.DollarString))
        {
            return SkipFrom(firstToken);
        }

        var (body, query) = ParseFunctionBody();
        var mark = _nodes.Count;
        while (Take(TokenKind.Comma))
        {
            var overloadStart = Current.Start;
            var ownParameters = ParseParameters();
            var (ownBody, ownQuery) = ParseFunctionBody();
            _nodes.Add(new CreateFunctionStatement(SpanFrom(overloadStart), name, ownParameters, returns: null, ownBody, ownQuery));
        }

        var overloads = _nodes.TakeFrom<CreateFunctionStatement>(mark);
        return new CreateFunctionStatement(SpanFrom(start), name, parameters, returns, body, query)
        {
            OrReplace = orReplace,
            IfNotExists = ifNotExists,
            Overloads = overloads,
        };
    }

    private (Expression? Body, Query? Query) ParseFunctionBody()
    {
        Expect(Keyword.As);
        return Take(Keyword.Table) ? (null, ParseQuery()) : (ParseExpression(), null);
    }

    private NodeList<ParameterDefinition> ParseParameters()
    {
        Expect(TokenKind.OpenParen);
        var mark = _nodes.Count;
        if (!At(TokenKind.CloseParen))
        {
            do
            {
                _nodes.Add(ParseParameterDefinition());
            }
            while (TakeComma("',' or ')'"));
        }

        ExpectClosing(TokenKind.CloseParen);
        return _nodes.TakeFrom<ParameterDefinition>(mark);
    }

    private ParameterDefinition ParseParameterDefinition()
    {
        var start = Current.Start;
        var name = ParseName("the name of a parameter");
        var type = Kind is TokenKind.Word or TokenKind.QuotedName && !At(Keyword.Default) ? ParseType() : null;
        var defaultValue = Take(TokenKind.ColonEquals) || Take(TokenKind.Arrow) || Take(Keyword.Default) ? ParseExpression() : null;
        return new ParameterDefinition(SpanFrom(start), name, type, defaultValue);
    }

    /// <summary>A unique index over plain columns is a unique constraint; any other index describes nothing.</summary>
    private Statement ParseCreateUniqueIndex(int start, int firstToken)
    {
        Advance();
        Advance();
        Take(Keyword.Concurrently);
        SkipIfNotExists();
        Identifier? name = At(Keyword.On) ? null : ParseName("the name of the index");
        Expect(Keyword.On);
        var table = ParseQualifiedName("a table");
        var constraintStart = Current.Start;
        if (!At(TokenKind.OpenParen))
        {
            return SkipFrom(firstToken);
        }

        Advance();
        var mark = _identifiers.Count;
        do
        {
            if (!IsName(Current) || Peek(1).Kind is TokenKind.OpenParen or TokenKind.Dot or TokenKind.Operator)
            {
                _identifiers.TakeFrom(mark);
                return SkipFrom(firstToken);
            }

            _identifiers.Add(TakeIdentifier());
            _ = Take(Keyword.Asc) || Take(Keyword.Desc);
        }
        while (TakeComma("',' or ')'"));

        ExpectClosing(TokenKind.CloseParen);
        var columns = _identifiers.TakeFrom(mark);
        if (At(Keyword.Where) || At(Keyword.Nulls))
        {
            return SkipFrom(firstToken);
        }

        var constraint = new TableConstraint(SpanFrom(constraintStart), ConstraintKind.Unique, name, columns, referencedTable: null, default, condition: null);
        SkipStatement();
        return new AlterTableStatement(SpanFrom(start), table, default, new NodeList<TableConstraint>([constraint]), default);
    }
}
