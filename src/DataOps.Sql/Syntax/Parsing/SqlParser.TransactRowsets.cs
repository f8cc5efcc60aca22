using DataOps.Sql.Syntax.Lexing;
using DataOps.Sql.Syntax.Parsing;
using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <content>Functions with a grammar of their own that give T-SQL rows from elsewhere.</content>
public sealed partial class SqlParser
{
    /// <summary>Reads a rowset function; null when the word is none.</summary>
    private RowsetTable? ParseRowset(int start)
    {
        var isSemantic = Keyword is Keyword.Semantickeyphrasetable or Keyword.Semanticsimilaritytable or Keyword.Semanticsimilaritydetailstable;
        switch (Keyword)
        {
            case Keyword.Openrowset:
                return ParseOpenRowset(start);
            case Keyword.Openquery:
                return ParseOpenQuery(start);
            case Keyword.Opendatasource:
                return ParseOpenDataSource(start);
            case Keyword.Openxml:
                return ParseOpenXml(start);
            case Keyword.Containstable or Keyword.Freetexttable:
                return ParseTextTable(start);
            case Keyword.None:
                return AtWord("predict") ? ParsePredict(start) : ParseChangeTable(start);
            default:
                return isSemantic ? ParseTextTable(start) : null;
        }
    }

    private RowsetTable FinishRowset(int start, Identifier function, QualifiedName? table, int mark, NodeList<TypeMember> columns = default)
    {
        var alias = ParseTableAlias();
        return new RowsetTable(SpanFrom(start), function, table, _nodes.TakeFrom<Expression>(mark), columns, alias);
    }

    private RowsetTable ParseOpenQuery(int start)
    {
        var function = TakeIdentifier();
        Advance();
        var mark = _nodes.Count;
        ParseName("a linked server");
        Expect(TokenKind.Comma);
        AddStringArgument();
        ExpectClosing(TokenKind.CloseParen);
        return FinishRowset(start, function, table: null, mark);
    }

    private RowsetTable ParseOpenDataSource(int start)
    {
        var function = TakeIdentifier();
        Advance();
        var mark = _nodes.Count;
        AddStringArgument();
        Expect(TokenKind.Comma);
        AddStringArgument();
        ExpectClosing(TokenKind.CloseParen);
        if (At(TokenKind.Dot))
        {
            ParseDottedName();
        }
        else
        {
            ReportExpected("'.' and a table of the other server");
        }

        return FinishRowset(start, function, table: null, mark);
    }

    private RowsetTable ParseOpenXml(int start)
    {
        var function = TakeIdentifier();
        Advance();
        var mark = _nodes.Count;
        do
        {
            _nodes.Add(ParseExpression());
        }
        while (TakeComma("',' or ')'"));

        ExpectClosing(TokenKind.CloseParen);
        if (At(Keyword.With) && IsName(Peek(1)))
        {
            // The columns are those of a table.
            Advance();
            return FinishRowset(start, function, ParseQualifiedName("a table"), mark);
        }

        return FinishRowset(start, function, table: null, mark, ParseDocumentColumns());
    }

    /// <summary>Reads <c>containstable(t, (a, b), 'x', language 1033, 10)</c> and its semantic kin.</summary>
    private RowsetTable ParseTextTable(int start)
    {
        var function = TakeIdentifier();
        Advance();
        var mark = _nodes.Count;
        var table = ParseQualifiedName("a table");
        if (!At(TokenKind.Comma))
        {
            ReportExpected("',' and what to look for");
        }

        while (Take(TokenKind.Comma))
        {
            Take(Keyword.Language);
            if (AtSign(SqlOperator.Multiply))
            {
                Advance();
            }
            else
            {
                _nodes.Add(ParseRowOrExpression());
            }
        }

        ExpectClosing(TokenKind.CloseParen);
        return FinishRowset(start, function, table, mark);
    }

    /// <summary>Reads <c>changetable(changes t, @v)</c> or <c>changetable(version t, (id), (1))</c>.</summary>
    private RowsetTable ParseChangeTable(int start)
    {
        var function = TakeIdentifier();
        Advance();
        var mark = _nodes.Count;
        if (AtWord("changes") || At(Keyword.Version))
        {
            Advance();
        }
        else
        {
            ReportExpected("'changes' or 'version'");
        }

        var table = ParseQualifiedName("a table");
        while (Take(TokenKind.Comma))
        {
            _nodes.Add(Take(Keyword.Force) ? ParseParameterLikeWord() : ParseRowOrExpression());
        }

        ExpectClosing(TokenKind.CloseParen);
        return FinishRowset(start, function, table, mark);
    }

    // 'changetable(changes t, @v, force seek)'
    private NameExpression ParseParameterLikeWord()
    {
        var word = SingleName(ParseLabel("'seek'"));
        return new NameExpression(word.Span, word);
    }

    /// <summary>Reads <c>predict(model = @m, data = t as d, runtime = onnx) with (score float)</c>.</summary>
    private RowsetTable ParsePredict(int start)
    {
        var function = TakeIdentifier();
        Advance();
        var mark = _nodes.Count;
        QualifiedName? table = null;
        do
        {
            var isData = AtWord("data");
            ParseLabel("'model', 'data' or 'runtime'");
            if (AtSign(SqlOperator.Equal))
            {
                Advance();
            }

            if (isData && !At(TokenKind.OpenParen))
            {
                table = ParseQualifiedName("a table");
                ParseTableAlias();
            }
            else
            {
                _nodes.Add(ParsePrimary());
            }
        }
        while (TakeComma("',' or ')'"));

        ExpectClosing(TokenKind.CloseParen);
        return FinishRowset(start, function, table, mark, ParseDocumentColumns());
    }

    /// <summary>Reads <c>with (id int '$.id', doc nvarchar(max) as json)</c>, the columns of a document.</summary>
    private NodeList<TypeMember> ParseDocumentColumns()
    {
        if (!At(Keyword.With) || !PeekIs(1, TokenKind.OpenParen))
        {
            return default;
        }

        Advance();
        Advance();
        var mark = _nodes.Count;
        do
        {
            _nodes.Add(ParseDocumentColumn());
        }
        while (TakeComma("',' or ')'", mayTrail: false));

        ExpectClosing(TokenKind.CloseParen);
        return _nodes.TakeFrom<TypeMember>(mark);
    }

    private TypeMember ParseDocumentColumn()
    {
        var start = Current.Start;
        var name = ParseName("the name of a column");
        var type = ParseType();
        if (At(Keyword.Not, Keyword.Null))
        {
            Advance();
            Advance();
        }

        // A file's column goes by its number.
        var path = AtString() ? TakeStringValue() : At(TokenKind.Integer) ? TakeNumber() : null;
        var asJson = At(Keyword.As, Keyword.Json);
        if (asJson)
        {
            Advance();
            Advance();
        }

        return new TypeMember(SpanFrom(start), name, type) { Path = path, AsJson = asJson };
    }

    private string TakeNumber()
    {
        var text = NumberText(Current);
        Advance();
        return text;
    }
}
