using DataOps.Sql.Diagnostics;
using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax.Parsing;
using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax.Lexing;

/// <summary>
/// Cuts a text into tokens, one statement after the other into the same array, so that a long script needs no more room
/// than its longest statement. Every character belongs to one token, to one comment, or is white space.
/// </summary>
/// <remarks>Reads through a pointer into a pinned string, which ends in a zero character: looking one ahead is always safe.</remarks>
internal sealed unsafe partial class Lexer
{
    private readonly string _content;
    private readonly int _length;
    private readonly LexicalRules _rules;
    private readonly CharacterClass[] _classes;
    private readonly KeywordCategory[] _categories;
    private readonly Dialect _dialect;
    private readonly DiagnosticBag _diagnostics;
    private char* _text;
    private int _position;
    private readonly ParserBuffers _buffers;
    private Token[] _tokens;
    private int _count;
    private TextSpan[] _comments;
    private int _commentCount;

    public Lexer(SourceText source, Dialect dialect, DiagnosticBag diagnostics, ParserBuffers? buffers = null)
    {
        _content = source.Content;
        _length = source.Length;
        _dialect = dialect;
        _rules = dialect.Lexical;
        _classes = _rules.Classes;
        _categories = KeywordTable.For(dialect.Kind);
        _diagnostics = diagnostics;
        _buffers = buffers ??= new ParserBuffers();
        buffers.Prepare(_length);
        _tokens = buffers.Tokens;
        _comments = buffers.Comments;
    }

    /// <summary>The tokens of the statement; the array may be longer than <see cref="Count"/>.</summary>
    public Token[] Tokens => _tokens;

    /// <summary>Number of tokens, the semicolon or the end of the text included.</summary>
    public int Count => _count;

    /// <summary>Where comments stand, as far as was read, their marks included.</summary>
    public NodeList<TextSpan> Comments
    {
        get
        {
            if (_commentCount == 0)
            {
                return default;
            }

            var comments = new TextSpan[_commentCount];
            Array.Copy(_comments, comments, comments.Length);
            return new NodeList<TextSpan>(comments);
        }
    }

    /// <summary>Whether a string, name or comment never closed and so took the rest of the text with it.</summary>
    public bool IsOpenAtEnd { get; private set; }

    /// <summary>Where a quote in the middle of a string took the rest of the text with it; behind the text when there is none.</summary>
    public int OpenedBy { get; private set; } = int.MaxValue;

    /// <summary>Goes on to the tokens of the next statement, up to its semicolon or the end of the text.</summary>
    public void LexStatement()
    {
        _count = 0;
        LexMore();
    }

    /// <summary>Adds the tokens up to the next semicolon to those there are: the last one ended nothing.</summary>
    public void LexMore()
    {
        fixed (char* text = _content)
        {
            _text = text;
            if (_rules.ClientCommands)
            {
                SkipClientLines();
            }

            do
            {
                _position = SkipTrivia(_position);
                if (_position >= _length)
                {
                    Add(new Token(_length, 0, TokenKind.EndOfText));
                    return;
                }

                _position = LexToken(_position);
            }
            while (_tokens[_count - 1].Kind != TokenKind.Semicolon);

            _copiesData = _rules.ClientCommands && _tokens[0].Keyword == Keyword.Copy && CopiesFromClient();
        }
    }

    private int LexToken(int start)
    {
        var c = _text[start];
        var classes = Classify(c);
        if ((classes & CharacterClass.NameStart) != 0)
        {
            return LexWord(start, c);
        }

        if ((classes & CharacterClass.Digit) != 0)
        {
            return LexNumber(start);
        }

        switch (c)
        {
            case ',': return Punctuation(start, TokenKind.Comma);
            case '(': return Punctuation(start, TokenKind.OpenParen);
            case ')': return Punctuation(start, TokenKind.CloseParen);
            case ';': return Punctuation(start, TokenKind.Semicolon);
            case '{': return Punctuation(start, TokenKind.OpenBrace);
            case '}': return Punctuation(start, TokenKind.CloseBrace);
            case ']': return Punctuation(start, TokenKind.CloseBracket);
            case '[': return _rules.BracketsQuote ? LexQuotedName(start, ']') : Punctuation(start, TokenKind.OpenBracket);
            case '"': return LexQuotedName(start, '"');
            case '`' when BacktickedNameEnd(start) is > 0 and var end: return LexBacktickedName(start, end);
            case '\'': return LexString(start, start, TokenKind.String);
            case '.': return IsDigit(_text[start + 1]) ? LexNumber(start) : Punctuation(start, TokenKind.Dot);
            case ':': return LexColon(start);
            case '$': return LexDollar(start);
            case '@' when _rules.AtParameters: return LexParameterName(start, start + 1);
            case '?' when _rules.QuestionMarks: return LexQuestionMark(start);
            case '#' when _rules.ColumnNumbers && IsDigit(_text[start + 1]): return LexColumnNumber(start);
            default: return (classes & CharacterClass.Operator) != 0 ? LexOperator(start) : LexBad(start);
        }
    }

    private int LexWord(int start, char first)
    {
        if (first >= 128 && _rules.DollarMoney && IsCurrencySign(first))
        {
            return LexMoney(start);
        }

        if (_text[start + 1] is '\'' or '&' && LexPrefixedString(start, first) is var end and > 0)
        {
            return end;
        }

        var hash = KeywordTable.Hash(0, first);
        var position = start + 1;
        for (var c = _text[position]; IsNamePart(c); c = _text[++position])
        {
            hash = KeywordTable.Hash(hash, c);
        }

        var keyword = KeywordTable.Find(_text + start, position - start, hash);
        if (_categories[(int)keyword] == KeywordCategory.None)
        {
            keyword = Keyword.None;
        }

        if (keyword == Keyword.Go && _rules.BatchSeparators && BatchEnd(start, position) is var batchEnd and > 0)
        {
            // What ends a batch ends its last statement, too; how often to run it belongs to the token.
            Add(new Token(start, batchEnd - start, TokenKind.Semicolon, keyword));
            return batchEnd;
        }

        Add(new Token(start, position - start, TokenKind.Word, keyword));
        return position;
    }

    private int LexQuotedName(int start, char close)
    {
        var position = start + 1;
        while (position < _length)
        {
            if (_text[position] != close)
            {
                position++;
            }
            else if (_text[position + 1] == close)
            {
                position += 2;
            }
            else
            {
                return Finish(start, position + 1, TokenKind.QuotedName);
            }
        }

        ReportOpen(SyntaxDiagnostics.UnclosedName, start, close);
        return Finish(start, _length, TokenKind.QuotedName);
    }

    /// <summary>Where a name in backticks ends; 0 when a backtick is an operator or nothing.</summary>
    private int BacktickedNameEnd(int start)
    {
        var position = start + 1;
        while (IsNamePart(_text[position]) || (_text[position] is ' ' or '-' or '.' && position > start + 1))
        {
            position++;
        }

        return position > start + 1 && _text[position] == '`' && _text[position - 1] != ' ' ? position + 1 : 0;
    }

    private int LexBacktickedName(int start, int end)
    {
        var name = new string(_text, start + 1, end - start - 2);
        _diagnostics.Report(
            SyntaxDiagnostics.OtherDialect, TextSpan.FromBounds(start, end), "names in backticks", _dialect.Title, $"quote the name as {_dialect.QuoteIdentifier(name)}");
        return Finish(start, end, TokenKind.QuotedName);
    }

    private int LexColon(int start) => _text[start + 1] switch
    {
        ':' => Finish(start, start + 2, TokenKind.DoubleColon),
        '=' => Finish(start, start + 2, TokenKind.ColonEquals),
        _ => Punctuation(start, TokenKind.Colon),
    };

    private int LexBad(int start)
    {
        // A pair of surrogates is one character to whoever reads the message.
        var length = char.IsHighSurrogate(_text[start]) && char.IsLowSurrogate(_text[start + 1]) ? 2 : 1;
        var shown = _text[start] < ' ' ? $"U+{(int)_text[start]:X4}" : $"'{new string(_text, start, length)}'";
        _diagnostics.Report(SyntaxDiagnostics.BadCharacter, new TextSpan(start, length), shown, _dialect.Name);
        return Finish(start, start + length, TokenKind.Bad);
    }

    private int Punctuation(int start, TokenKind kind) => Finish(start, start + 1, kind);

    private int Finish(int start, int end, TokenKind kind)
    {
        Add(new Token(start, end - start, kind));
        return end;
    }

    private void Add(Token token)
    {
        if (_count == _tokens.Length)
        {
            Array.Resize(ref _tokens, (_count * 3 / 2) + 8);
            _buffers.Tokens = _tokens;
        }

        _tokens[_count++] = token;
    }

    private void ReportOpen(DiagnosticDescriptor descriptor, int start, object? missing)
    {
        IsOpenAtEnd = true;
        var end = start;
        while (end < _length && _text[end] is not ('\n' or '\r'))
        {
            end++;
        }

        _diagnostics.Report(descriptor, TextSpan.FromBounds(start, end), missing);
    }

    private CharacterClass Classify(char c)
    {
        if (c < 128)
        {
            return _classes[c];
        }

        return IsWhiteBeyondAscii(c) ? CharacterClass.White : CharacterClass.NameStart | CharacterClass.NamePart;
    }

    private bool IsNamePart(char c) =>
        c < 128 ? (_classes[c] & CharacterClass.NamePart) != 0 : !IsWhiteBeyondAscii(c);

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    // The spaces that editors and web pages paste in; the engines take most of them as blanks.
    private static bool IsWhiteBeyondAscii(char c) =>
        c is '\u00a0' or '\ufeff' or '\u3000' or '\u202f' or '\u205f' or (>= '\u2000' and <= '\u200b');
}
