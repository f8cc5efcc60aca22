using DataOps.Sql.Diagnostics;
using DataOps.Sql.Syntax.Lexing;
using DataOps.Sql.Syntax.Parsing;
using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <content>Expressions that only T-SQL's grammar has.</content>
public sealed partial class SqlParser
{
    private bool _takesRows;

    /// <summary>Reads what begins with a word and only T-SQL knows; null for anything else.</summary>
    private Expression? ParseTransactWord()
    {
        switch (Keyword)
        {
            case Keyword.None:
                return PeekIs(1, TokenKind.OpenParen) && AtWord("match") ? ParseMatch() : ParseJsonConstructor();
            case Keyword.Match when PeekIs(1, TokenKind.OpenParen):
                return ParseMatch();
            case Keyword.Next when PeekIs(1, Keyword.Value) && PeekIs(2, Keyword.For):
                return ParseNextValue();
            case Keyword.Identity when PeekIs(1, TokenKind.OpenParen):
                return ParseIdentity();
            case Keyword.Contains or Keyword.Freetext when PeekIs(1, TokenKind.OpenParen):
                return ParseTextPredicate();
            case Keyword.Identitycol or Keyword.Rowguidcol:
                var column = SingleName(TakeIdentifier());
                return new NameExpression(column.Span, column);
            default:
                return null;
        }
    }

    /// <summary>Of a column's name, database and schema may be left out between dots, but not its table.</summary>
    private void RequireTableOfColumn(int mark)
    {
        var count = _identifiers.Count;
        if (count - mark > 1 && !At(TokenKind.OpenParen) && _identifiers[count - 2].IsMissing && !_identifiers[count - 1].IsMissing)
        {
            Report(SyntaxDiagnostics.Expected, _identifiers[count - 2].Span, "the name of a table between the dots", "none");
        }
    }

    // T-SQL knows rows only where columns are listed.
    private Expression ParseRowOrExpression()
    {
        var outer = _takesRows;
        _takesRows = true;
        var value = ParseExpression();
        _takesRows = outer;
        return value;
    }

    private NextValueExpression ParseNextValue()
    {
        var start = Current.Start;
        Advance();
        Advance();
        Advance();
        var sequence = ParseQualifiedName("a sequence");
        var over = Take(Keyword.Over) ? ParseOver() : null;
        return new NextValueExpression(SpanFrom(start), sequence, over);
    }

    private IdentityExpression ParseIdentity()
    {
        var start = Current.Start;
        Advance();
        Advance();
        var type = ParseType();
        while (Take(TokenKind.Comma))
        {
            ParseExpression();
        }

        ExpectClosing(TokenKind.CloseParen);
        return new IdentityExpression(SpanFrom(start), type);
    }

    /// <summary>Reads <c>contains((a, b), 'x', language 1033)</c>.</summary>
    private FunctionCallExpression ParseTextPredicate()
    {
        var start = Current.Start;
        var name = SingleName(TakeIdentifier());
        Advance();
        var mark = _nodes.Count;
        do
        {
            var argumentStart = Current.Start;
            Identifier? label = At(Keyword.Language) && !PeekIs(1, TokenKind.Comma) ? TakeIdentifier() : null;
            var value = ParseRowOrExpression();
            _nodes.Add(label is { } given ? new NamedArgument(SpanFrom(argumentStart), given, value) : new FunctionArgument(value.Span, value));
        }
        while (TakeComma("',' or ')'", mayTrail: false));

        if (_nodes.Count == mark + 1)
        {
            ReportExpected("',' and what to look for");
        }

        return FinishWordedCall(start, name, mark, CallForm.Plain);
    }

    /// <summary>Reads <c>match(a-(e)->b and …)</c>; which way the arrows go is nothing that a compiler of queries needs.</summary>
    private MatchExpression ParseMatch()
    {
        var start = Current.Start;
        Advance();
        Advance();
        var mark = _nodes.Count;
        for (var depth = 1; depth > 0 && !AtTerminal(); Advance())
        {
            if (Kind is TokenKind.OpenParen)
            {
                depth++;
            }
            else if (Kind is TokenKind.CloseParen)
            {
                depth--;
            }
            else if (IsName(Current) && !AtMatchFunction())
            {
                var table = SingleName(IdentifierOf(Current));
                _nodes.Add(new NameExpression(table.Span, table));
            }
        }

        if (AtTerminal() && _tokens[_position - 1].Kind != TokenKind.CloseParen)
        {
            ReportExpected("')'");
        }

        return new MatchExpression(SpanFrom(start), _nodes.TakeFrom<NameExpression>(mark));
    }

    private bool AtMatchFunction() => AtWord("shortest_path") || AtWord("last_node");

    /// <summary>Reads <c>json_object('a': 1, 'b': x null on null)</c> and <c>json_array(1, 2 absent on null)</c>; null for other words.</summary>
    private FunctionCallExpression? ParseJsonConstructor()
    {
        var isObject = PeekIs(1, TokenKind.OpenParen) && AtWord("json_object");
        if (!isObject && !(PeekIs(1, TokenKind.OpenParen) && AtWord("json_array")))
        {
            return null;
        }

        var start = Current.Start;
        var name = SingleName(TakeIdentifier());
        Advance();
        var mark = _nodes.Count;
        if (!At(TokenKind.CloseParen) && !AtNullClause())
        {
            do
            {
                AddPlainArgument();
                if (isObject)
                {
                    Expect(TokenKind.Colon);
                    AddPlainArgument();
                }
            }
            while (!AtNullClause() && TakeComma("',' or ')'", mayTrail: false));
        }

        var nulls = NullTreatment.Default;
        if (AtNullClause())
        {
            nulls = At(Keyword.Null) ? NullTreatment.NullOnNull : NullTreatment.AbsentOnNull;
            Advance();
            Advance();
            Advance();
        }

        ExpectClosing(TokenKind.CloseParen);
        return FinishCall(start, name, CallForm.Words, distinct: false, star: false, _nodes.TakeFrom<FunctionArgument>(mark), default, nulls);
    }

    private bool AtNullClause() => (At(Keyword.Null) || AtWord("absent")) && PeekIs(1, Keyword.On) && PeekIs(2, Keyword.Null);

    /// <summary>Reads <c>type::Method(…)</c> or <c>type::Property</c>.</summary>
    private StaticMemberExpression ParseStaticMember(QualifiedName type, int start)
    {
        Advance();
        var member = ParseLabel("a method or property of the type");
        var isCall = Take(TokenKind.OpenParen);
        var mark = _nodes.Count;
        if (isCall)
        {
            ParseArguments(type);
            ExpectClosing(TokenKind.CloseParen);
        }

        return new StaticMemberExpression(SpanFrom(start), type, member, isCall, _nodes.TakeFrom<FunctionArgument>(mark));
    }

    /// <summary>Whether <c>@v =</c> or <c>@v +=</c> stands here.</summary>
    private bool AtAssignment() =>
        At(TokenKind.Parameter) && PeekIs(1, TokenKind.Operator) && IsAssignment(Peek(1));

    private bool IsAssignment(in Token token) =>
        token.Operator == SqlOperator.Equal
        || (token.Length == 2 && _text[token.Start + 1] == '=' && _text[token.Start] is '+' or '-' or '*' or '/' or '%' or '&' or '|' or '^');

    private SelectItem ParseAssignment()
    {
        var start = Current.Start;
        var variable = ParseParameter();
        var text = OperatorText(Current);
        Advance();
        var value = ParseExpression();
        return new SelectItem(SpanFrom(start), new AssignmentExpression(SpanFrom(start), variable, text, value), alias: null);
    }

    /// <summary>
    /// XML's methods are written as functions of a schema are: <c>t.doc.value('…', 'int')</c>. The words are few, in lower
    /// case as the engine wants them, and their arguments are strings, which tells the two apart.
    /// </summary>
    private bool IsXmlMethod(NameParts parts)
    {
        var expected = parts.Count < 2 || parts[parts.Count - 1].Quoted ? 0 : parts[parts.Count - 1].Value switch
        {
            "value" => 2,
            "query" or "exist" or "nodes" or "modify" => 1,
            _ => 0,
        };
        return expected > 0
            && Peek(1).Kind is TokenKind.String or TokenKind.NationalString
            && (expected == 1 ? PeekIs(2, TokenKind.CloseParen) : PeekIs(2, TokenKind.Comma) && Peek(3).Kind is TokenKind.String or TokenKind.NationalString);
    }

    private FunctionCallExpression ParseXmlMethod(int start, NameParts parts)
    {
        var head = new Identifier[parts.Count - 1];
        for (var i = 0; i < head.Length; i++)
        {
            head[i] = parts[i];
        }

        var span = TextSpan.FromBounds(start, head[head.Length - 1].Span.End);
        var receiver = new NameExpression(span, new QualifiedName(span, new NodeList<Identifier>(head)));
        return ParseCall(start, SingleName(parts[parts.Count - 1]), receiver);
    }
}
