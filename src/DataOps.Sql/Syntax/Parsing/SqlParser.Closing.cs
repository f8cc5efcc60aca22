using DataOps.Sql.Syntax.Lexing;

namespace DataOps.Sql.Syntax;

/// <content>Finds out whether a parenthesis that should close here closes further on, or was forgotten.</content>
public sealed partial class SqlParser
{
    // For each token of the statement: how many parentheses are open before it, and how many from it on close something before it.
    // Made when the first one is missed.
    private int[]? _openBefore;
    private int[]? _closingAhead;
    private int _forgotten;

    /// <summary>Whether every parenthesis that is open here is closed further on.</summary>
    private bool IsClosedAhead()
    {
        CountParentheses();
        return _closingAhead![_position] >= _openBefore![_position] - _forgotten;
    }

    private void CountParentheses()
    {
        if (_openBefore is not null)
        {
            return;
        }

        _openBefore = new int[_tokenCount];
        _closingAhead = new int[_tokenCount];
        for (var i = 1; i < _tokenCount; i++)
        {
            var open = _openBefore[i - 1];
            _openBefore[i] = _tokens[i - 1].Kind switch
            {
                TokenKind.OpenParen => open + 1,
                TokenKind.CloseParen => Math.Max(0, open - 1),
                _ => open,
            };
        }

        for (var i = _tokenCount - 2; i >= 0; i--)
        {
            var closing = _closingAhead[i + 1];
            _closingAhead[i] = _tokens[i].Kind switch
            {
                TokenKind.CloseParen => closing + 1,
                TokenKind.OpenParen => Math.Max(0, closing - 1),
                _ => closing,
            };
        }
    }

    /// <summary>Goes on behind a closing sign that is missing here: behind it, or where the text goes on without it.</summary>
    private void RecoverClosing(TokenKind close)
    {
        if (close != TokenKind.CloseParen || IsClosedAhead())
        {
            SkipToClosing(close);
            Take(close);
            return;
        }

        while (!At(TokenKind.Comma) && !AtListEnd())
        {
            SkipOne();
        }

        if (!Take(close))
        {
            _forgotten++;
        }
    }
}
