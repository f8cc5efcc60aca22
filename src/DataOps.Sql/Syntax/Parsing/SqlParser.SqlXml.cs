using DataOps.Sql.Syntax.Lexing;
using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <content>The functions of SQL/XML that take words, and <c>xmltable</c> (PostgreSQL's documentation, 9.15).</content>
public sealed partial class SqlParser
{
    private XmlCallExpression? ParseXmlCall() => Keyword switch
    {
        Keyword.Xmlelement => ParseXmlElement(),
        Keyword.Xmlpi => ParseXmlInstruction(),
        Keyword.Xmlforest => ParseXmlForest(),
        Keyword.Xmlparse => ParseXmlDocument(),
        Keyword.Xmlserialize => ParseXmlSerialize(),
        Keyword.Xmlroot => ParseXmlRoot(),
        Keyword.Xmlexists => ParseXmlExists(),
        Keyword.Xmlconcat => ParseXmlConcat(),
        _ => null,
    };

    private XmlCallExpression ParseXmlElement()
    {
        var (start, function, name) = ParseXmlName();
        NodeList<FunctionArgument> attributes = default;
        var mark = _nodes.Count;
        while (Take(TokenKind.Comma))
        {
            if (At(Keyword.Xmlattributes))
            {
                Advance();
                Expect(TokenKind.OpenParen);
                attributes = ParseNamedValues();
                ExpectClosing(TokenKind.CloseParen);
            }
            else
            {
                AddPlainArgument();
            }
        }

        return FinishXml(start, function, name, attributes, _nodes.TakeFrom<FunctionArgument>(mark), "");
    }

    private XmlCallExpression ParseXmlInstruction()
    {
        var (start, function, name) = ParseXmlName();
        var mark = _nodes.Count;
        if (Take(TokenKind.Comma))
        {
            AddPlainArgument();
        }

        return FinishXml(start, function, name, default, _nodes.TakeFrom<FunctionArgument>(mark), "");
    }

    private XmlCallExpression ParseXmlForest()
    {
        var start = Current.Start;
        var function = ParseXmlFunction();
        return FinishXml(start, function, null, default, ParseNamedValues(), "");
    }

    private XmlCallExpression ParseXmlConcat()
    {
        var start = Current.Start;
        var function = ParseXmlFunction();
        var mark = _nodes.Count;
        do
        {
            AddPlainArgument();
        }
        while (Take(TokenKind.Comma));

        return FinishXml(start, function, null, default, _nodes.TakeFrom<FunctionArgument>(mark), "");
    }

    private XmlCallExpression ParseXmlDocument()
    {
        var start = Current.Start;
        var function = ParseXmlFunction();
        var options = ParseDocumentOrContent();
        var mark = _nodes.Count;
        AddPlainArgument();
        if (Keyword is Keyword.Preserve or Keyword.Strip)
        {
            options += " " + TakeWord();
            Expect(Keyword.Whitespace);
        }

        return FinishXml(start, function, null, default, _nodes.TakeFrom<FunctionArgument>(mark), options);
    }

    private XmlCallExpression ParseXmlSerialize()
    {
        var start = Current.Start;
        var function = ParseXmlFunction();
        var options = ParseDocumentOrContent();
        var mark = _nodes.Count;
        AddPlainArgument();
        Expect(Keyword.As);
        var type = ParseType();
        var isPlain = Take(Keyword.No);
        if (AtWord("indent"))
        {
            Advance();
            options += isPlain ? "" : " indent";
        }

        var arguments = _nodes.TakeFrom<FunctionArgument>(mark);
        ExpectClosing(TokenKind.CloseParen);
        return new XmlCallExpression(SpanFrom(start), function, null, default, arguments, type, options);
    }

    private XmlCallExpression ParseXmlRoot()
    {
        var start = Current.Start;
        var function = ParseXmlFunction();
        var mark = _nodes.Count;
        AddPlainArgument();
        Expect(TokenKind.Comma);
        Expect(Keyword.Version);
        if (!Take(Keyword.No, Keyword.Value))
        {
            AddPlainArgument();
        }

        var options = "";
        if (Take(TokenKind.Comma))
        {
            Expect(Keyword.Standalone);
            options = "standalone " + TakeWord();
            if (Take(Keyword.Value))
            {
                options += " value";
            }
        }

        return FinishXml(start, function, null, default, _nodes.TakeFrom<FunctionArgument>(mark), options);
    }

    private XmlCallExpression ParseXmlExists()
    {
        var start = Current.Start;
        var function = ParseXmlFunction();
        var mark = _nodes.Count;
        AddArgument(ParseOperand(takesCasts: false));
        AddArgument(ParsePassedDocument());
        return FinishXml(start, function, null, default, _nodes.TakeFrom<FunctionArgument>(mark), "");
    }

    // passing [by ref | by value] document [by ref | by value]
    private Expression ParsePassedDocument()
    {
        Expect(Keyword.Passing);
        SkipPassingMechanism();
        var document = ParseOperand(takesCasts: false);
        SkipPassingMechanism();
        return document;
    }

    private void SkipPassingMechanism()
    {
        if (At(Keyword.By))
        {
            Advance();
            Advance();
        }
    }

    private string ParseDocumentOrContent()
    {
        if (Keyword is Keyword.Document or Keyword.Content)
        {
            return TakeWord();
        }

        ReportExpected("'document' or 'content'");
        return "";
    }

    private QualifiedName ParseXmlFunction()
    {
        var function = SingleName(TakeIdentifier());
        Advance();
        return function;
    }

    private (int Start, QualifiedName Function, Identifier Name) ParseXmlName()
    {
        var start = Current.Start;
        var function = ParseXmlFunction();
        Expect(Keyword.Name);
        return (start, function, ParseLabel("the name of the element"));
    }

    private NodeList<FunctionArgument> ParseNamedValues()
    {
        var mark = _nodes.Count;
        do
        {
            var start = Current.Start;
            var value = ParseExpression();
            Identifier? name = Take(Keyword.As) ? ParseLabel("a name after 'as'") : null;
            _nodes.Add(name is { } given ? new NamedArgument(SpanFrom(start), given, value) : new FunctionArgument(SpanFrom(start), value));
        }
        while (Take(TokenKind.Comma));

        return _nodes.TakeFrom<FunctionArgument>(mark);
    }

    private XmlCallExpression FinishXml(
        int start, QualifiedName function, Identifier? name, NodeList<FunctionArgument> attributes, NodeList<FunctionArgument> arguments, string options)
    {
        ExpectClosing(TokenKind.CloseParen);
        return new XmlCallExpression(SpanFrom(start), function, name, attributes, arguments, type: null, options);
    }

    private DocumentTable ParseXmlTable(int start, bool lateral)
    {
        Advance();
        Advance();
        NodeList<FunctionArgument> spaces = default;
        if (At(Keyword.Xmlnamespaces))
        {
            Advance();
            Expect(TokenKind.OpenParen);
            spaces = ParseNameSpaces();
            ExpectClosing(TokenKind.CloseParen);
            Expect(TokenKind.Comma);
        }

        var path = ParseOperand(takesCasts: false);
        var document = ParsePassedDocument();
        Expect(Keyword.Columns);
        var mark = _nodes.Count;
        do
        {
            _nodes.Add(ParseXmlColumn());
        }
        while (TakeComma("',' or ')'"));

        var columns = _nodes.TakeFrom<DocumentColumn>(mark);
        ExpectClosing(TokenKind.CloseParen);
        var alias = ParseTableAlias();
        return new DocumentTable(SpanFrom(start), isJson: false, document, path, spaces, columns, lateral, alias);
    }

    private NodeList<FunctionArgument> ParseNameSpaces()
    {
        var mark = _nodes.Count;
        do
        {
            var start = Current.Start;
            Take(Keyword.Default);
            var value = ParseBinary(Dialects.Precedence.OtherOperator);
            Identifier? name = Take(Keyword.As) ? ParseLabel("a name after 'as'") : null;
            _nodes.Add(name is { } given ? new NamedArgument(SpanFrom(start), given, value) : new FunctionArgument(SpanFrom(start), value));
        }
        while (TakeComma("',' or ')'"));

        return _nodes.TakeFrom<FunctionArgument>(mark);
    }

    private DocumentColumn ParseXmlColumn()
    {
        var start = Current.Start;
        var name = ParseName("the name of a column");
        if (Take(Keyword.For, Keyword.Ordinality))
        {
            return new DocumentColumn(SpanFrom(start), DocumentColumnKind.Ordinality, name, type: null);
        }

        var type = ParseType();
        Expression? path = null;
        Expression? otherwise = null;
        var notNull = false;
        while (true)
        {
            if (Take(Keyword.Default))
            {
                otherwise = ParseBinary(Dialects.Precedence.OtherOperator);
            }
            else if (Take(Keyword.Not, Keyword.Null))
            {
                notNull = true;
            }
            else if (AtWord("path"))
            {
                Advance();
                path = ParseBinary(Dialects.Precedence.OtherOperator);
            }
            else if (!Take(Keyword.Null))
            {
                break;
            }
        }

        return new DocumentColumn(SpanFrom(start), DocumentColumnKind.Value, name, type) { Path = path, Default = otherwise, NotNull = notNull };
    }
}
