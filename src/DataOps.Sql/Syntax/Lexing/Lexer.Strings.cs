using DataOps.Sql.Diagnostics;

namespace DataOps.Sql.Syntax.Lexing;

/// <content>Strings of all forms.</content>
internal sealed unsafe partial class Lexer
{
    /// <summary>Reads <c>e'…'</c> and its kin; 0 when the word is only a word.</summary>
    private int LexPrefixedString(int start, char prefix)
    {
        if (_text[start + 1] == '\'')
        {
            switch (prefix)
            {
                case 'n' or 'N': return LexString(start, start + 1, TokenKind.NationalString);
                case 'e' or 'E' when _rules.StringPrefixes: return LexEscapeString(start);
                case 'b' or 'B' when _rules.StringPrefixes: return LexString(start, start + 1, TokenKind.BitString);
                case 'x' or 'X' when _rules.StringPrefixes: return LexString(start, start + 1, TokenKind.HexString);
            }
        }
        else if (prefix is 'u' or 'U' && _rules.UnicodeEscapes)
        {
            switch (_text[start + 2])
            {
                case '\'': return LexString(start, start + 2, TokenKind.UnicodeString);
                case '"':
                    var end = LexQuotedName(start + 2, '"');
                    _tokens[_count - 1] = new Token(start, end - start, TokenKind.UnicodeQuotedName);
                    return end;
            }
        }

        return 0;
    }

    private int LexString(int start, int quote, TokenKind kind)
    {
        var position = quote + 1;
        while (position < _length)
        {
            if (_text[position] != '\'')
            {
                position++;
            }
            else if (_text[position + 1] == '\'')
            {
                position += 2;
            }
            else
            {
                return Finish(start, position + 1, kind);
            }
        }

        if (kind != TokenKind.String || !ReportQuoteWithin(start))
        {
            ReportOpen(SyntaxDiagnostics.UnclosedString, start, "a closing '");
        }

        return Finish(start, _length, kind);
    }

    // 'it's' is a string, a word and a string that never closes: what is wrong stands where the word touches the string.
    private bool ReportQuoteWithin(int start)
    {
        if (start == 0 || !IsNamePart(_text[start - 1]))
        {
            return false;
        }

        for (var i = _count - 1; i > 0 && _text[_tokens[i].Start] is not ('\n' or ';'); i--)
        {
            if (_tokens[i].Kind == TokenKind.Word && _tokens[i - 1].Kind == TokenKind.String && _tokens[i - 1].End == _tokens[i].Start)
            {
                IsOpenAtEnd = true;
                OpenedBy = _tokens[i].Start;
                _diagnostics.Report(SyntaxDiagnostics.QuoteInString, _tokens[i].Span);
                return true;
            }
        }

        return false;
    }

    private int LexEscapeString(int start)
    {
        var position = start + 2;
        while (position < _length)
        {
            var c = _text[position];
            if (c == '\\' || (c == '\'' && _text[position + 1] == '\''))
            {
                position += 2;
            }
            else if (c == '\'')
            {
                return Finish(start, position + 1, TokenKind.EscapeString);
            }
            else
            {
                position++;
            }
        }

        ReportOpen(SyntaxDiagnostics.UnclosedString, start, "a closing '");
        return Finish(start, _length, TokenKind.EscapeString);
    }

    /// <summary>Reads <c>$tag$…$tag$</c>, <c>$1</c>, <c>$name</c> or money.</summary>
    private int LexDollar(int start)
    {
        var next = _text[start + 1];
        if (_rules.DollarWords && (Classify(next) & CharacterClass.NameStart) != 0)
        {
            return Finish(start, NameEnd(start + 1), TokenKind.Word);
        }

        if (_rules.DollarMoney)
        {
            return LexMoney(start);
        }

        if (!_rules.DollarQuotes)
        {
            return LexBad(start);
        }

        if (IsDigit(next))
        {
            return Finish(start, SkipDigits(start + 1), TokenKind.Parameter);
        }

        var tagEnd = start + 1;
        while (IsNamePart(_text[tagEnd]) && _text[tagEnd] != '$')
        {
            tagEnd++;
        }

        if (_text[tagEnd] == '$')
        {
            return LexDollarString(start, tagEnd + 1 - start);
        }

        return _rules.DollarNames && tagEnd > start + 1 ? Finish(start, tagEnd, TokenKind.Parameter) : LexBad(start);
    }

    private int LexDollarString(int start, int tagLength)
    {
        for (var position = start + tagLength; position + tagLength <= _length; position++)
        {
            if (_text[position] == '$' && IsTagAt(position, start, tagLength))
            {
                return Finish(start, position + tagLength, TokenKind.DollarString);
            }
        }

        ReportOpen(SyntaxDiagnostics.UnclosedString, start, new string(_text, start, tagLength));
        return Finish(start, _length, TokenKind.DollarString);
    }

    private bool IsTagAt(int position, int tag, int length)
    {
        for (var i = 0; i < length; i++)
        {
            if (_text[position + i] != _text[tag + i])
            {
                return false;
            }
        }

        return true;
    }

    private int LexParameterName(int start, int nameStart) => Finish(start, NameEnd(nameStart), TokenKind.Parameter);

    private int NameEnd(int position)
    {
        while (IsNamePart(_text[position]))
        {
            position++;
        }

        return position;
    }

    private int LexQuestionMark(int start) => Finish(start, SkipDigits(start + 1), TokenKind.Parameter);

    private int LexColumnNumber(int start) => Finish(start, SkipDigits(start + 1), TokenKind.ColumnNumber);
}
