using DataOps.Sql.Syntax.Lexing;

namespace DataOps.Sql.Syntax;

/// <content>What T-SQL puts around a query: <c>for xml</c>, <c>for json</c>, <c>option (…)</c>, namespaces.</content>
public sealed partial class SqlParser
{
    private static readonly string[] XmlModes = ["raw", "auto", "explicit", "path"];
    private static readonly string[] XmlOptions = ["elements", "binary base64", "type", "root", "xmlschema", "xmldata"];
    private static readonly string[] JsonModes = ["auto", "path"];
    private static readonly string[] JsonOptions = ["root", "include_null_values", "without_array_wrapper"];

    private ForClause? ParseForClause()
    {
        if (!At(Keyword.For))
        {
            return null;
        }

        var start = Current.Start;
        Advance();
        switch (Keyword)
        {
            case Keyword.Browse:
                Advance();
                return new ForClause(SpanFrom(start), ForKind.Browse, "", element: null, default);
            case Keyword.Xml:
                Advance();
                return ParseForDocument(start, ForKind.Xml, XmlModes, XmlOptions);
            case Keyword.Json:
                Advance();
                return ParseForDocument(start, ForKind.Json, JsonModes, JsonOptions);
            case Keyword.Update or Keyword.Read when _isQuiet:
                // A cursor's 'for update of a, b', 'for read only'.
                return null;
            default:
                ReportExpected("'xml', 'json' or 'browse' after 'for'");
                return null;
        }
    }

    private ForClause ParseForDocument(int start, ForKind kind, string[] modes, string[] optionNames)
    {
        var mode = TakeOneOf(modes) ?? "";
        if (mode.Length == 0)
        {
            ReportExpected("'" + string.Join("', '", modes) + "'");
        }

        var element = ParseDocumentName();
        var mark = _nodes.Count;
        while (Take(TokenKind.Comma))
        {
            var optionStart = Current.Start;
            if (TakeOneOf(optionNames) is not { } name)
            {
                ReportExpected("'" + string.Join("', '", optionNames) + "'");
                break;
            }

            if (name == "elements" && TakeOneOf(["xsinil", "absent"]) is { } nulls)
            {
                name += " " + nulls;
            }

            var value = name is "root" or "xmlschema" ? ParseDocumentName() : null;
            _nodes.Add(new ForOption(SpanFrom(optionStart), name, value));
        }

        return new ForClause(SpanFrom(start), kind, mode, element, _nodes.TakeFrom<ForOption>(mark));
    }

    /// <summary>Reads the name of an element in parentheses, a string.</summary>
    private LiteralExpression? ParseDocumentName()
    {
        if (!Take(TokenKind.OpenParen))
        {
            return null;
        }

        LiteralExpression? name = null;
        if (AtString())
        {
            name = ParseLiteral();
        }
        else
        {
            ReportExpected("a string");
        }

        ExpectClosing(TokenKind.CloseParen);
        return name;
    }

    /// <summary>Takes the one of several words, or pairs of them, that stands here.</summary>
    private string? TakeOneOf(string[] words)
    {
        foreach (var word in words)
        {
            var blank = word.IndexOf(' ');
            if (blank < 0 ? AtWord(word) : AtWord(word.Substring(0, blank)) && IsWord(Peek(1), word.Substring(blank + 1)))
            {
                Advance();
                if (blank >= 0)
                {
                    Advance();
                }

                return word;
            }
        }

        return null;
    }

    /// <summary>Passes over <c>xmlnamespaces (…)</c> and <c>change_tracking_context (…)</c>, which stand where common tables may; false when tables follow neither.</summary>
    private bool SkipTablelessWith()
    {
        if (!PeekIs(1, TokenKind.OpenParen))
        {
            return true;
        }

        if (AtWord("xmlnamespaces") && (Peek(2).Kind is TokenKind.String or TokenKind.NationalString || PeekIs(2, Keyword.Default)))
        {
            Advance();
            SkipXmlNamespaces();
        }
        else if (AtWord("change_tracking_context"))
        {
            Advance();
            ParseParenthesized();
        }
        else
        {
            return true;
        }

        return Take(TokenKind.Comma);
    }

    private void SkipXmlNamespaces()
    {
        Advance();
        do
        {
            var isDefault = Take(Keyword.Default);
            if (AtString())
            {
                TakeStringValue();
            }
            else
            {
                ReportExpected("the address of a namespace");
            }

            if (!isDefault)
            {
                Expect(Keyword.As);
                ParseName("the prefix of the namespace");
            }
        }
        while (Take(TokenKind.Comma));

        ExpectClosing(TokenKind.CloseParen);
    }

    /// <summary>Reads the <c>with rollup</c> and <c>with cube</c> behind a list of groups as the forms that replaced them.</summary>
    private NodeList<GroupingElement> ParseGroupingSuffix(NodeList<GroupingElement> elements, int start)
    {
        if (!At(Keyword.With))
        {
            return elements;
        }

        if (PeekIs(1, TokenKind.OpenParen))
        {
            // with (distributed_agg)
            Advance();
            SkipOne();
            return elements;
        }

        if (Peek(1).Keyword is not (Keyword.Rollup or Keyword.Cube))
        {
            return elements;
        }

        Advance();
        var kind = At(Keyword.Rollup) ? GroupingKind.Rollup : GroupingKind.Cube;
        Advance();
        var mark = _nodes.Count;
        foreach (var element in elements)
        {
            foreach (var expression in element.Expressions)
            {
                _nodes.Add(expression);
            }
        }

        return new NodeList<GroupingElement>([new GroupingElement(SpanFrom(start), kind, _nodes.TakeFrom<Expression>(mark), default)]);
    }

    /// <summary>Whether a <c>window</c> here begins a clause; elsewhere T-SQL takes it as a name.</summary>
    private bool AtTransactWindow() => At(Keyword.Window) && IsName(Peek(1)) && PeekIs(2, Keyword.As) && PeekIs(3, TokenKind.OpenParen);

    /// <summary>Whether an <c>offset</c> here begins a clause: a number follows, not another clause.</summary>
    private bool AtTransactOffset()
    {
        ref readonly var next = ref Peek(1);
        return next.Kind is TokenKind.Integer or TokenKind.Parameter or TokenKind.OpenParen or TokenKind.Decimal
            || (next.Kind == TokenKind.Operator && next.Operator is SqlOperator.Add or SqlOperator.Subtract)
            || (next.Kind == TokenKind.Word && !IsReservedHere(next.Keyword));
    }
}
