using DataOps.Sql.Syntax.Lexing;
using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <content>Calls with words between their arguments. They become plain calls of the function that the engine makes of them.</content>
public sealed partial class SqlParser
{
    /// <summary>Reads a call that has a grammar of its own; null when the word is an ordinary function.</summary>
    private Expression? ParseSpecialCall()
    {
        switch (Keyword)
        {
            case Keyword.Cast:
                return ParseCast(@try: false, CastForm.Cast);
            case Keyword.TryCast:
                return ParseCast(@try: true, CastForm.Cast);
            case Keyword.Parse when _rules.TransactSql:
                return ParseCast(@try: false, CastForm.Parse);
            case Keyword.TryParse when _rules.TransactSql:
                return ParseCast(@try: true, CastForm.Parse);
            case Keyword.Convert when _rules.TransactSql:
                return ParseConvert(@try: false);
            case Keyword.TryConvert when _rules.TransactSql:
                return ParseConvert(@try: true);
            case Keyword.Extract:
                return ParseExtract();
            case Keyword.Position:
                return ParsePosition();
            case Keyword.Substring:
                return ParseWordedCall(Keyword.From, Keyword.For, Keyword.None);
            case Keyword.Overlay:
                return ParseWordedCall(Keyword.Placing, Keyword.From, Keyword.For);
            case Keyword.Trim:
                return ParseTrim();
            case Keyword.Normalize when _rules.PostgresForms:
                return ParseNormalize();
            default:
                return _rules.PostgresForms ? ParseXmlCall() ?? (Expression?)ParseJsonCall() : null;
        }
    }

    private CastExpression ParseCast(bool @try, CastForm form)
    {
        var start = Current.Start;
        Advance();
        Advance();
        var operand = ParseExpression();
        Expect(Keyword.As);
        var type = ParseType();
        var style = form == CastForm.Parse && Take(Keyword.Using) ? ParseExpression() : null;
        ExpectClosing(TokenKind.CloseParen);
        return new CastExpression(SpanFrom(start), form, @try, operand, type, style);
    }

    private CastExpression ParseConvert(bool @try)
    {
        var start = Current.Start;
        Advance();
        Advance();
        var type = ParseType();
        Expect(TokenKind.Comma);
        var operand = ParseExpression();
        var style = Take(TokenKind.Comma) ? ParseExpression() : null;
        ExpectClosing(TokenKind.CloseParen);
        return new CastExpression(SpanFrom(start), CastForm.Convert, @try, operand, type, style);
    }

    /// <summary>Reads <c>extract(year from d)</c>; the field becomes a string.</summary>
    private Expression ParseExtract()
    {
        var start = Current.Start;
        var isWorded = Peek(3).Keyword == Keyword.From && (IsLabel(Peek(2)) || PeekIs(2, TokenKind.String));
        if (!isWorded)
        {
            return ParseNameOrCall();
        }

        var name = SingleName(TakeIdentifier());
        Advance();
        var mark = _nodes.Count;
        var field = At(TokenKind.String) ? ParseLiteral() : ParseFieldWord();
        _nodes.Add(new FunctionArgument(field.Span, field));
        Expect(Keyword.From);
        AddPlainArgument();
        return FinishWordedCall(start, name, mark);
    }

    private LiteralExpression ParseFieldWord()
    {
        var word = TakeIdentifier();
        return new LiteralExpression(word.Span, LiteralKind.String, word.Value);
    }

    /// <summary>Reads <c>position(x in y)</c> as <c>position(y, x)</c>, the order of the function.</summary>
    private FunctionCallExpression ParsePosition()
    {
        var start = Current.Start;
        var name = SingleName(TakeIdentifier());
        Advance();
        var needle = ParseBinary(Dialects.Precedence.OtherOperator);
        if (At(Keyword.In))
        {
            Advance();
            var haystack = ParseBinary(Dialects.Precedence.OtherOperator);
            ExpectClosing(TokenKind.CloseParen);
            NodeList<FunctionArgument> worded = new([new(haystack.Span, haystack), new(needle.Span, needle)]);
            return FinishCall(start, name, CallForm.Words, distinct: false, star: false, worded, default, NullTreatment.Default);
        }

        if (At(TokenKind.Comma) && !_rules.StandardExtras)
        {
            ReportExpected("'in'");
        }

        var mark = _nodes.Count;
        _nodes.Add(new FunctionArgument(needle.Span, needle));
        while (Take(TokenKind.Comma))
        {
            AddPlainArgument();
        }

        return FinishWordedCall(start, name, mark, CallForm.Plain);
    }

    /// <summary>Reads <c>f(a word b word c)</c> with up to three words, in any order as far as the grammar goes.</summary>
    private Expression ParseWordedCall(Keyword first, Keyword second, Keyword third)
    {
        var start = Current.Start;
        if (PeekIs(2, TokenKind.CloseParen))
        {
            return ParseNameOrCall();
        }

        var name = SingleName(TakeIdentifier());
        Advance();
        var mark = _nodes.Count;
        AddPlainArgument();
        if (At(TokenKind.Comma) || At(TokenKind.CloseParen))
        {
            while (TakeComma("',' or ')'"))
            {
                AddPlainArgument();
            }

            return FinishWordedCall(start, name, mark, CallForm.Plain);
        }

        if (first == Keyword.From && At(Keyword.For))
        {
            // substring(x for n) begins at the first character.
            var one = new LiteralExpression(new TextSpan(Current.Start, 0), LiteralKind.Integer, "1");
            _nodes.Add(new FunctionArgument(one.Span, one));
        }

        if (first == Keyword.From && _rules.PostgresForms && Take(Keyword.Similar))
        {
            // substring(x similar pattern escape sign)
            AddPlainArgument();
            Expect(Keyword.Escape);
            AddPlainArgument();
        }

        while (At(first) || At(second) || (third != Keyword.None && At(third)))
        {
            Advance();
            AddPlainArgument();
        }

        return FinishWordedCall(start, name, mark);
    }

    /// <summary>Reads <c>trim([both|leading|trailing] [characters] [from] text)</c> as <c>trim</c>, <c>ltrim</c> or <c>rtrim(text, characters)</c>.</summary>
    private FunctionCallExpression ParseTrim()
    {
        var start = Current.Start;
        var word = TakeIdentifier();
        Advance();
        var mark = _nodes.Count;
        var function = Keyword switch
        {
            Keyword.Leading => "ltrim",
            Keyword.Trailing => "rtrim",
            _ => word.Value,
        };
        var isWorded = Take(Keyword.Leading) || Take(Keyword.Trailing) || Take(Keyword.Both);
        var characters = At(Keyword.From) ? null : ParseExpression();
        if (Take(Keyword.From))
        {
            isWorded = true;
            AddPlainArgument();
            AddArgument(characters);
        }
        else
        {
            AddArgument(characters);
        }

        while (Take(TokenKind.Comma))
        {
            AddPlainArgument();
        }

        var name = SingleName(new Identifier(function, word.Span, quoted: false));
        return FinishWordedCall(start, name, mark, isWorded ? CallForm.Words : CallForm.Plain);
    }

    /// <summary>Reads <c>normalize(text, nfkd)</c>; the form becomes a string.</summary>
    private FunctionCallExpression ParseNormalize()
    {
        var start = Current.Start;
        var name = SingleName(TakeIdentifier());
        Advance();
        var mark = _nodes.Count;
        AddPlainArgument();
        if (Take(TokenKind.Comma))
        {
            var form = Keyword is Keyword.Nfc or Keyword.Nfd or Keyword.Nfkc or Keyword.Nfkd ? ParseFieldWord() : ParseExpression();
            _nodes.Add(new FunctionArgument(form.Span, form));
        }

        return FinishWordedCall(start, name, mark);
    }

    /// <summary>Reads <c>collation for (x)</c>.</summary>
    private FunctionCallExpression ParseCollationFor()
    {
        var start = Current.Start;
        var name = SingleName(new Identifier("pg_collation_for", Current.Span, quoted: false));
        Advance();
        Advance();
        Advance();
        var mark = _nodes.Count;
        AddPlainArgument();
        return FinishWordedCall(start, name, mark);
    }

    private void AddPlainArgument() => AddArgument(ParseExpression());

    private void AddArgument(Expression? value)
    {
        if (value is not null)
        {
            _nodes.Add(new FunctionArgument(value.Span, value));
        }
    }

    private FunctionCallExpression FinishWordedCall(int start, QualifiedName name, int mark, CallForm form = CallForm.Words)
    {
        ExpectClosing(TokenKind.CloseParen);
        return FinishCall(start, name, form, distinct: false, star: false, _nodes.TakeFrom<FunctionArgument>(mark), default, NullTreatment.Default);
    }
}
