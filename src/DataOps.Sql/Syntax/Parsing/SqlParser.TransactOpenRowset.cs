using DataOps.Sql.Syntax.Lexing;

namespace DataOps.Sql.Syntax;

/// <content>T-SQL's <c>openrowset</c>: a query of another server, or a file.</content>
public sealed partial class SqlParser
{
    /// <summary>Reads <c>openrowset('provider', 'server'; 'user'; 'password', 'select …')</c> or <c>openrowset(bulk '…', …)</c>.</summary>
    private RowsetTable ParseOpenRowset(int start)
    {
        var function = TakeIdentifier();
        Advance();
        var mark = _nodes.Count;
        if (Take(Keyword.Bulk))
        {
            ParseBulkOptions();
        }
        else
        {
            ParseProviderArguments();
        }

        ExpectClosing(TokenKind.CloseParen);
        return FinishRowset(start, function, table: null, mark, ParseDocumentColumns());
    }

    private void ParseBulkOptions()
    {
        do
        {
            // Either a value, 'option = value', or the name of one of the three single columns.
            if (At(TokenKind.Word) && PeekIs(1, TokenKind.Operator))
            {
                Advance();
                Advance();
                ParsePrimary();
            }
            else if (At(TokenKind.Word) && Peek(1).Kind is TokenKind.Comma or TokenKind.CloseParen)
            {
                var option = SingleName(TakeIdentifier());
                _nodes.Add(new NameExpression(option.Span, option));
            }
            else if (At(Keyword.Order) && PeekIs(1, TokenKind.OpenParen))
            {
                Advance();
                SkipOne();
                Take(Keyword.Unique);
            }
            else
            {
                _nodes.Add(ParsePrimary());
            }
        }
        while (TakeComma("',' or ')'"));
    }

    private void ParseProviderArguments()
    {
        AddStringArgument();
        Expect(TokenKind.Comma);
        AddStringArgument();
        while (At(TokenKind.Semicolon) && !At(Keyword.Go))
        {
            // Server, user and password stand between semicolons, where the lexer saw an end.
            TakeInnerSemicolon();
            AddStringArgument();
        }

        Expect(TokenKind.Comma);
        if (AtString())
        {
            AddStringArgument();
        }
        else
        {
            // A table of the other server.
            ParseQualifiedName("a query or a table of the server");
        }
    }

    private void AddStringArgument()
    {
        if (AtString())
        {
            _nodes.Add(ParseLiteral());
        }
        else
        {
            ReportExpected("a string");
        }
    }

    /// <summary>Goes on behind a semicolon that ends nothing: what follows joins the tokens of this statement.</summary>
    private void TakeInnerSemicolon()
    {
        _previousEnd = Current.End;
        _lexer.LexMore();
        _tokens = _lexer.Tokens;
        _tokenCount = _lexer.Count;
        _position++;
    }
}
