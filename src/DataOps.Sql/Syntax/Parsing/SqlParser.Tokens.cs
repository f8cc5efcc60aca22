using DataOps.Sql.Syntax.Lexing;
using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <content>Looking at tokens and taking them.</content>
public sealed partial class SqlParser
{
    private ref readonly Token Current => ref _tokens[_position];

    private TokenKind Kind => _tokens[_position].Kind;

    private Keyword Keyword => _tokens[_position].Keyword;

    private ref readonly Token Peek(int distance) => ref _tokens[Math.Min(_position + distance, _tokenCount - 1)];

    private bool At(TokenKind kind) => _tokens[_position].Kind == kind;

    private bool At(Keyword keyword) => _tokens[_position].Keyword == keyword;

    private bool At(Keyword first, Keyword second) => At(first) && Peek(1).Keyword == second;

    private bool AtSign(SqlOperator sign) => _tokens[_position].Kind == TokenKind.Operator && _tokens[_position].Operator == sign;

    private bool PeekIs(int distance, TokenKind kind) => Peek(distance).Kind == kind;

    private bool PeekIs(int distance, Keyword keyword) => Peek(distance).Keyword == keyword;

    /// <summary>Whether the token is the word given, for words that are keywords in no dialect.</summary>
    private bool AtWord(string lowerCaseWord)
    {
        ref readonly var token = ref Current;
        return token.Kind == TokenKind.Word
            && token.Length == lowerCaseWord.Length
            && string.Compare(_text, token.Start, lowerCaseWord, 0, token.Length, StringComparison.OrdinalIgnoreCase) == 0;
    }

    /// <summary>Goes on to the next token; never past the end of the statement.</summary>
    private void Advance()
    {
        ref readonly var token = ref _tokens[_position];
        if (token.Kind is not (TokenKind.EndOfText or TokenKind.Semicolon))
        {
            _previousEnd = token.End;
            _position++;
        }
    }

    private bool Take(TokenKind kind)
    {
        if (_tokens[_position].Kind != kind)
        {
            return false;
        }

        Advance();
        return true;
    }

    private bool Take(Keyword keyword)
    {
        if (_tokens[_position].Keyword != keyword)
        {
            return false;
        }

        Advance();
        return true;
    }

    private bool Take(Keyword first, Keyword second)
    {
        if (!At(first, second))
        {
            return false;
        }

        Advance();
        Advance();
        return true;
    }

    private void Expect(TokenKind kind)
    {
        if (!Take(kind))
        {
            ReportExpected(Describe(kind));
        }
    }

    private void Expect(Keyword keyword)
    {
        if (!Take(keyword) && !(RepairTo(keyword) && Take(keyword)))
        {
            ReportExpected("'" + KeywordTable.Spelling(keyword) + "'");
        }
    }

    /// <summary>Takes the closing sign of a list, passing over what does not belong before it.</summary>
    private void ExpectClosing(TokenKind close)
    {
        if (Take(close))
        {
            return;
        }

        ReportExpected(Describe(close));
        RecoverClosing(close);
    }

    /// <summary>From <paramref name="start"/> to the end of the last token taken; empty when none was.</summary>
    private TextSpan SpanFrom(int start) => TextSpan.FromBounds(start, Math.Max(start, _previousEnd));

    private static string Describe(TokenKind kind) => kind switch
    {
        TokenKind.Comma => "','",
        TokenKind.Dot => "'.'",
        TokenKind.Semicolon => "';'",
        TokenKind.OpenParen => "'('",
        TokenKind.CloseParen => "')'",
        TokenKind.OpenBracket => "'['",
        TokenKind.CloseBracket => "']'",
        TokenKind.OpenBrace => "'{'",
        TokenKind.CloseBrace => "'}'",
        TokenKind.Colon => "':'",
        TokenKind.String => "a string",
        TokenKind.Integer => "a whole number",
        _ => "'" + kind + "'",
    };
}
